import { type DateText, isDate, isTime, type TimeText } from '../time'

/** Which places of which window at which time: what a slot's id says. */
export interface SlotAddress {
  stationId: string
  windowNo: number
  date: DateText
  starts: TimeText
}

/** `tongliang-bachuan.1.20261123.0900` */
export function slotIdOf(slot: SlotAddress): string {
  const date = slot.date.replaceAll('-', '')
  return `${slot.stationId}.${slot.windowNo}.${date}.${slot.starts.replace(':', '')}`
}

/** What a slot's id says, or undefined where it is none. */
export function parseSlotId(slotId: string): SlotAddress | undefined {
  const match =
    /^(?<station>[A-Za-z0-9_-]+)\.(?<window>\d{1,2})\.(?<date>\d{8})\.(?<time>\d{4})$/.exec(slotId)
  if (!match?.groups) return undefined
  const { station = '', window = '', date = '', time = '' } = match.groups
  const address = {
    stationId: station,
    windowNo: Number(window),
    date: `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}`,
    starts: `${time.slice(0, 2)}:${time.slice(2)}`,
  }
  return isDate(address.date) && isTime(address.starts) ? address : undefined
}

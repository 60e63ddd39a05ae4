import type { DeliveryRow } from '@contract/contactCards/contactCardViews'
import { type DateText, dateOf } from '@contract/time'

/** What was recorded on one day. */
export interface LedgerDay {
  date: DateText
  entries: DeliveryRow[]
}

/** The ledger by the day on which it was written, in the order given. */
export function byDay(entries: readonly DeliveryRow[]): LedgerDay[] {
  const days: LedgerDay[] = []
  for (const entry of entries) {
    const date = dateOf(entry.recordedAt)
    const last = days.at(-1)
    if (last?.date === date) last.entries.push(entry)
    else days.push({ date, entries: [entry] })
  }
  return days
}

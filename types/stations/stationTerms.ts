import * as z from 'zod'
import { MatterField, WayField } from '../matters'
import { DateField, DutyPhone, StationId, text } from '../primitives'
import { keysOf } from '../terms'
import { Hours, Period } from './hours'

/** The six levels of the service system, from the top. */
export const STATION_LEVELS = {
  nation: { label: '国家' },
  province: { label: '省' },
  city: { label: '市' },
  county: { label: '区县' },
  township: { label: '乡镇街道' },
  village: { label: '村社区' },
} as const
export type StationLevel = keyof typeof STATION_LEVELS
export const STATION_LEVEL_KEYS = keysOf(STATION_LEVELS)

/** Whether one level stands above another; any number of levels between may be missing. */
export function isAbove(level: StationLevel, other: StationLevel): boolean {
  return STATION_LEVEL_KEYS.indexOf(level) < STATION_LEVEL_KEYS.indexOf(other)
}

/** County level and above is a centre, below it a station. */
export function isCentre(level: StationLevel): boolean {
  return isAbove(level, 'township')
}

export function stationKindText(level: StationLevel): string {
  return isCentre(level) ? '退役军人服务中心' : '退役军人服务站'
}

/** 巴川街道退役军人服务站 */
export function stationName(station: { place: string; level: StationLevel }): string {
  return `${station.place}${stationKindText(station.level)}`
}

/** A place where matters are handled: a counter, or the team that goes out to homes. */
export const Window = z
  .strictObject({
    windowNo: z.number().int().min(1).max(99).describe('窗口号'),
    name: text('窗口名称', 20),
    ways: z.array(WayField).min(1).max(4).describe('窗口办理方式'),
    matters: z.array(MatterField).min(1).max(20).describe('窗口事项'),
    /** How long one slot lasts. */
    slotMinutes: z.number().int().min(10).max(480).describe('每个时段的分钟数'),
    /** How many people one slot takes. */
    capacity: z.number().int().min(1).max(100).describe('每个时段的人数'),
  })
  .describe('窗口')
export type Window = z.infer<typeof Window>

/** A slot's id names its window by number. */
function hasEachNumberOnce(windows: readonly Window[]): boolean {
  return new Set(windows.map(({ windowNo }) => windowNo)).size === windows.length
}

export const BringItem = z
  .strictObject({ item: text('要带的东西', 20), note: text('说明', 30).optional() })
  .describe('要带的东西')
export type BringItem = z.infer<typeof BringItem>

/** How many things to bring for one matter at most. */
export const BRING_MAX = 10

/** A matter as one station offers it. */
export const OfferedMatter = z
  .strictObject({
    matter: MatterField,
    note: text('事项说明', 30),
    bring: z.array(BringItem).max(BRING_MAX).describe('要带的东西'),
  })
  .describe('事项')
export type OfferedMatter = z.infer<typeof OfferedMatter>

/** How many days a station may have closed of its own accord, past ones left out. */
export const CLOSED_DATES_MAX = 100

export const ClosedDate = z
  .strictObject({ date: DateField, reason: text('休息原因', 20) })
  .describe('休息日')
export type ClosedDate = z.infer<typeof ClosedDate>

function degrees(from: number, to: number) {
  const isInside = (value: number) => value >= from && value <= to
  return z.number().refine(isInside, '这个位置不在中国，请再看看。')
}

/** A point on the map in degrees, GCJ-02: what WeChat's map opens. In China, roughly. */
export const Location = z
  .strictObject({
    latitude: degrees(3, 54).describe('纬度'),
    longitude: degrees(73, 136).describe('经度'),
  })
  .describe('地图上的位置')
export type Location = z.infer<typeof Location>

export const Address = text('地址', 60)
export const SupervisionPhone = DutyPhone.describe('监督电话')

export const Station = z
  .strictObject({
    stationId: StationId,
    level: z.enum(STATION_LEVEL_KEYS).describe('层级'),
    /** Undefined for the top of the tree that is stored here. */
    parentId: StationId.optional(),
    /** 巴川街道 */
    place: text('地名', 20),
    dutyPhone: DutyPhone,
    /** Where this station takes complaints about the stations below it. */
    supervisionPhone: SupervisionPhone.optional(),
    address: Address,
    location: Location.optional(),
    hours: Hours,
    closedDates: z.array(ClosedDate).max(CLOSED_DATES_MAX).describe('休息日'),
    windows: z
      .array(Window)
      .max(20)
      .refine(hasEachNumberOnce, '两个窗口不能用同一个号。')
      .describe('窗口'),
    matters: z.array(OfferedMatter).max(20).describe('事项'),
    /** How many days ahead can be booked, today not counted. */
    bookingDays: z.number().int().min(1).max(60).describe('提前约的天数'),
  })
  .describe('服务站')
export type Station = z.infer<typeof Station>

/** A matter with the ways in which some window delivers it. */
export const MatterWithWays = z.object({ ...OfferedMatter.shape, ways: z.array(WayField) })

/** A station's hours on one day. */
export const DayHours = z.object({
  date: z.string(),
  periods: z.array(Period),
  /** Why the day is closed; undefined on an open day. */
  closedBecause: z.string().optional(),
})

import * as z from 'zod'
import { Hours, Period } from './hours'
import { MatterField, WayField } from './matters'
import {
  DateField,
  DutyPhone,
  MemberRoleField,
  OpenId,
  PersonName,
  StationId,
  text,
} from './primitives'
import { procedure } from './procedure'

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
export const STATION_LEVEL_KEYS = Object.keys(STATION_LEVELS) as [StationLevel, ...StationLevel[]]

/** County level and above is a centre, below it a station. */
export function stationKindText(level: StationLevel): string {
  return level === 'township' || level === 'village' ? '退役军人服务站' : '退役军人服务中心'
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

/** A matter as one station offers it. */
export const OfferedMatter = z
  .strictObject({
    matter: MatterField,
    note: text('事项说明', 30),
    bring: z.array(BringItem).max(10).describe('要带的东西'),
  })
  .describe('事项')
export type OfferedMatter = z.infer<typeof OfferedMatter>

export const ClosedDate = z
  .strictObject({ date: DateField, reason: text('休息原因', 20) })
  .describe('休息日')

export const Station = z
  .strictObject({
    stationId: StationId,
    level: z.enum(STATION_LEVEL_KEYS).describe('层级'),
    /** Undefined for the top of the tree that is stored here. */
    parentId: StationId.optional(),
    /** 巴川街道 */
    place: text('地名', 20),
    dutyPhone: DutyPhone,
    address: text('地址', 60),
    hours: Hours,
    closedDates: z.array(ClosedDate).max(100).describe('休息日'),
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

/** 巴川街道退役军人服务站 */
export function stationName(station: Pick<Station, 'place' | 'level'>): string {
  return `${station.place}${stationKindText(station.level)}`
}

/** What every visitor may see of a station. */
export const StationHome = z.object({
  stationId: StationId,
  place: z.string(),
  level: z.enum(STATION_LEVEL_KEYS),
  dutyPhone: z.string(),
  address: z.string(),
  matters: z.array(z.object({ ...OfferedMatter.shape, ways: z.array(WayField) })),
  today: z.object({
    date: z.string(),
    periods: z.array(Period),
    /** Why today is closed; undefined on an open day. */
    closedBecause: z.string().optional(),
  }),
})
export type StationHome = z.infer<typeof StationHome>

/** One station in a list to choose from. */
export const StationChoice = z.object({
  stationId: StationId,
  place: z.string(),
  level: z.enum(STATION_LEVEL_KEYS),
  dutyPhone: z.string(),
})
export type StationChoice = z.infer<typeof StationChoice>

export const Membership = z.object({
  stationId: StationId,
  place: z.string(),
  level: z.enum(STATION_LEVEL_KEYS),
  role: MemberRoleField,
  name: z.string(),
  windowNo: z.number().int().optional(),
})
export type Membership = z.infer<typeof Membership>

export const stationHome = procedure({
  name: 'stations.home',
  kind: 'read',
  who: ['guest'],
  input: z.strictObject({ stationId: StationId }),
  output: StationHome,
  errors: [],
})

/** The stations under one, or those at the top of the tree; a hundred at most. */
export const listStations = procedure({
  name: 'stations.list',
  kind: 'read',
  who: ['guest'],
  input: z.strictObject({ parentId: StationId.optional() }),
  output: z.object({ stations: z.array(StationChoice) }),
  errors: [],
})

/** At which stations the caller is a member. */
export const myMemberships = procedure({
  name: 'stations.memberships',
  kind: 'read',
  who: ['guest'],
  input: z.strictObject({}),
  output: z.object({ memberships: z.array(Membership) }),
  errors: [],
})

/** Stores stations as given, parents before children; the same again changes nothing. */
export const loadStations = procedure({
  name: 'stations.load',
  kind: 'write',
  who: ['operator'],
  input: z.strictObject({ stations: z.array(Station).min(1).max(20).describe('服务站名单') }),
  output: z.object({ loaded: z.number().int() }),
  errors: ['STATION_CONFLICT'],
})

/** Makes a WeChat user a member of a station, in place of any role held there before. */
export const appointMember = procedure({
  name: 'stations.appoint',
  kind: 'write',
  who: ['operator'],
  input: z.strictObject({
    stationId: StationId,
    openId: OpenId,
    role: MemberRoleField,
    name: PersonName,
    windowNo: z.number().int().min(1).max(99).optional().describe('窗口号'),
  }),
  output: z.object({}),
  errors: [],
})

/** Publishes the holidays and make-up workdays of one year (国务院办公厅 announces them each autumn). */
export const publishCalendar = procedure({
  name: 'stations.publishCalendar',
  kind: 'write',
  who: ['operator'],
  input: z.strictObject({
    year: z.number().int().min(2020).max(2100).describe('年份'),
    holidays: z
      .array(z.strictObject({ date: DateField, name: text('节日', 10) }))
      .max(60)
      .describe('放假日'),
    makeUpDays: z.array(DateField).max(30).describe('调休上班日'),
  }),
  output: z.object({}),
  errors: [],
})

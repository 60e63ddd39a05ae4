import type {
  AppointmentDetail,
  AppointmentSummary,
  BookingDay,
  DeskCounts,
  DeskRow,
} from '@contract/appointments/appointmentShapes'
import type { Membership } from '@contract/members/membership'
import type { StationCard } from '@contract/stations/stationCard'
import type { StationSettings } from '@contract/stations/stationEdits'
import type { StationChoice, StationHome } from '@contract/stations/stationShapes'
import { instantOf } from '@contract/time'

/** The Monday on which the stories of the pages begin. */
export const NOW = instantOf('2026-07-13', '09:41')

export const STATION: StationChoice = {
  stationId: 'bachuan',
  place: '巴川街道',
  level: 'township',
  dutyPhone: '023-0000-1234',
}

export const STATION_HOME: StationHome = {
  ...STATION,
  address: '中兴路1号',
  matters: [
    { matter: 'preferential', note: '办证、换证', bring: [], ways: ['onSite'] },
    { matter: 'transfer', note: '组织关系、档案', bring: [], ways: ['homeVisit', 'onSite'] },
  ],
  today: { date: '2026-07-13', periods: [{ opens: '08:30', closes: '12:00' }] },
}

/** Open on workdays; its head and a clerk are there, a liaison is back at three. */
export const STATION_CARD: StationCard = {
  ...STATION_HOME,
  under: ['重庆市', '铜梁区'],
  hours: {
    workday: [
      { opens: '08:30', closes: '12:00' },
      { opens: '14:00', closes: '17:30' },
    ],
    weekend: [],
    holiday: [],
  },
  today: {
    date: '2026-07-13',
    periods: [
      { opens: '08:30', closes: '12:00' },
      { opens: '14:00', closes: '17:30' },
    ],
  },
  matters: [
    {
      matter: 'preferential',
      note: '办证、换证',
      bring: [{ item: '身份证', note: '原件' }, { item: '旧优待证' }],
      ways: ['onSite'],
    },
    { matter: 'policy', note: '讲政策', bring: [], ways: ['onSite', 'phone'] },
  ],
  onDuty: [
    { role: 'head', name: '陈志强', matters: ['reception'], phone: '199-0000-0004' },
    { role: 'staff', matters: ['preferential', 'socialInsurance'] },
    {
      role: 'liaison',
      name: '王秀兰',
      matters: ['counselling'],
      away: { until: instantOf('2026-07-13', '15:00') },
    },
  ],
  supervision: { place: '铜梁区', level: 'county', phone: '023-0000-5678' },
  confirmedAt: instantOf('2026-07-01', '09:00'),
}

/** The same station as its head edits it, closed on a Monday of its own accord. */
export const STATION_SETTINGS: StationSettings = {
  dutyPhone: STATION_CARD.dutyPhone,
  address: STATION_CARD.address,
  hours: STATION_CARD.hours,
  matters: STATION_CARD.matters.map(({ ways: _, ...offered }) => offered),
  closedDates: [{ date: '2026-07-20', reason: '业务培训' }],
}

/** The day after tomorrow at nine. */
export const APPOINTMENT: AppointmentSummary = {
  appointmentId: 'appointment-1',
  stationId: 'bachuan',
  place: '巴川街道',
  matter: 'preferential',
  way: 'onSite',
  status: 'booked',
  startsAt: instantOf('2026-07-15', '09:00'),
  windowName: '1号窗口',
  relation: 'self',
  name: '周建军',
  bookedBy: 'caller',
}

export const DETAIL: AppointmentDetail = {
  ...APPOINTMENT,
  stationName: '巴川街道退役军人服务站',
  stationAddress: '中兴路1号',
  dutyPhone: '023-0000-1234',
  phone: '19900000001',
  fromFile: [],
  bring: [{ item: '身份证', note: '原件' }, { item: '旧优待证' }],
  steps: [{ at: NOW, action: 'book' }],
}

/** Slots of the station's first window. */
function openDay(date: string, places: Record<string, number>): BookingDay {
  const slots = Object.entries(places).map(([starts, free]) => ({
    slotId: `bachuan.1.${date.replaceAll('-', '')}.${starts.replace(':', '')}`,
    starts,
    free,
  }))
  const free = slots.reduce((sum, slot) => sum + slot.free, 0)
  return { date, state: free > 0 ? 'open' : 'full', free, slots }
}

/** Today full, then two open days and a weekend. */
export const DAYS: BookingDay[] = [
  openDay('2026-07-13', { '10:00': 0 }),
  openDay('2026-07-14', { '09:00': 2, '10:00': 0, '14:30': 1 }),
  openDay('2026-07-15', { '09:00': 3 }),
  { date: '2026-07-18', state: 'closed', closedBecause: '周末', free: 0, slots: [] },
  { date: '2027-01-01', state: 'unpublished', free: 0, slots: [] },
]

/** Where a member of the staff works. */
export const POST: Membership = {
  stationId: 'bachuan',
  place: '巴川街道',
  level: 'township',
  memberNo: 1,
  role: 'staff',
  name: '李敏',
  windowNo: 1,
}

/** The counts of a day on which nothing has been booked. */
export const NO_COUNTS: DeskCounts = {
  total: 0,
  waiting: 0,
  completed: 0,
  noShow: 0,
  away: 0,
}

/** A row of the desk: booked at `startsAt` at the station for oneself, unless `part` says otherwise. */
export function sampleRow(name: string, part: Partial<DeskRow> = {}): DeskRow {
  return {
    appointmentId: sampleId(name),
    channel: 'miniProgram',
    matter: 'preferential',
    way: 'onSite',
    status: 'booked',
    startsAt: NOW,
    windowName: '1号窗口',
    relation: 'self',
    name,
    phone: '19900000001',
    ...part,
  }
}

/** A row of somebody who has been waiting for so many minutes at `NOW`. */
export function waitingRow(name: string, minutes: number, part: Partial<DeskRow> = {}): DeskRow {
  const checkedInAt = NOW - minutes * 60_000
  return sampleRow(name, { status: 'checkedIn', checkedInAt, ...part })
}

/** The id of the row of that name. */
export function sampleId(name: string): string {
  return [...name].map((letter) => letter.codePointAt(0)).join('-')
}

import { actorOf, availableActions } from '@contract/appointments/appointmentActions'
import type {
  AppointmentDetail,
  AppointmentSummary,
} from '@contract/appointments/appointmentShapes'
import { MATTERS, WAYS, type Way } from '@contract/matters'
import {
  clockText,
  dateOf,
  dayAndWeekdayText,
  daysBetween,
  halfDayText,
  type Instant,
  nearDayText,
  spokenTimeText,
  timeOf,
} from '@contract/time'
import { phoneText } from '../ui/phoneText'

/** 7月15日 周三 */
export function dayLine(startsAt: Instant): string {
  return dayAndWeekdayText(dateOf(startsAt))
}

/** 上午 9:00, for a line of its own. */
export function timeLine(startsAt: Instant): string {
  const time = timeOf(startsAt)
  return `${halfDayText(time)} ${clockText(time)}`
}

/** 7月15日 周三 上午9:00 */
export function whenText(startsAt: Instant): string {
  return `${dayLine(startsAt)} ${spokenTimeText(timeOf(startsAt))}`
}

/** How far away: 今天, 明天, 后天, 还有8天; undefined for a day gone by. */
export function nearText(startsAt: Instant, now: Instant): string | undefined {
  const days = daysBetween(dateOf(now), dateOf(startsAt))
  if (days < 0) return undefined
  return nearDayText(dateOf(startsAt), now) ?? `还有${days}天`
}

/** 社保接续，给周德厚办; 社保接续，家里人约的; for oneself the matter alone. */
export function matterText({
  matter,
  relation,
  name,
  bookedBy,
}: Pick<AppointmentSummary, 'matter' | 'relation' | 'name' | 'bookedBy'>): string {
  const { label } = MATTERS[matter]
  if (bookedBy === 'family') return `${label}，家里人约的`
  return relation === 'self' ? label : `${label}，给${name}办`
}

/** 到站办，巴川街道 1号窗口; for whoever need not come the window says nothing. */
export function wayText({
  way,
  place,
  windowName,
}: Pick<AppointmentSummary, 'way' | 'place' | 'windowName'>): string {
  const { label } = WAYS[way]
  return way === 'onSite' ? `${label}，${place} ${windowName}` : `${label}，${place}`
}

/** Where it takes place: 到巴川街道退役军人服务站 1号窗口, or who comes to which address. */
export function whereText(
  appointment: Pick<
    AppointmentDetail,
    'way' | 'stationName' | 'windowName' | 'address' | 'phone' | 'fromFile'
  >,
): string {
  const { way, stationName, windowName, phone, fromFile } = appointment
  const known = fromFile.includes('address') ? '档案里的住址' : appointment.address
  const address = known === undefined ? '' : `：${known}`
  switch (way) {
    case 'onSite':
      return `到${stationName} ${windowName}`
    case 'homeVisit':
      return `${stationName}的人上门来${address}`
    case 'errand':
      return `${stationName}的人上门取材料${address}`
    case 'phone':
      if (fromFile.includes('phone')) return `${stationName}的人打档案里的手机号`
      return `${stationName}的人打${phone === undefined ? '电话来' : `您的电话：${phoneText(phone)}`}`
  }
}

type Invited = Pick<
  AppointmentSummary,
  'way' | 'status' | 'startsAt' | 'relation' | 'name' | 'closedBecause' | 'bookedBy' | 'untied'
>

/** What to do once the hour of an appointment has come, or its station has closed on the day. */
export interface ToDo {
  /** In a badge: 时间到了, 站里休息. */
  word: string
  /** 时间到了，请到窗口说一声. */
  title: string
  /** What else may be done. */
  note: string
}

/**
 * What to do when the hour has come and nothing is recorded yet, or as soon as the station has closed on
 * the day; undefined before, and from when the person was received on. Who comes late on the same day is
 * still received.
 */
export function toDoNow(
  appointment: Omit<Invited, 'relation' | 'name'>,
  now: Instant,
): ToDo | undefined {
  const { status, way, startsAt, closedBecause } = appointment
  if (status !== 'booked') return undefined
  if (closedBecause !== undefined && dateOf(now) <= dateOf(startsAt)) {
    const canMove = availableActions(appointment, actorOf(appointment), now).includes('move')
    return {
      ...STATION_CLOSED,
      note: canMove ? '请换一个时间，或者打电话。' : '要换时间，请打电话。',
    }
  }
  if (now < startsAt) return undefined
  if (dateOf(now) > dateOf(startsAt)) {
    return { word: '日子过了', title: '约好的日子过了', note: '还要办，请打电话说一声。' }
  }
  return { word: '时间到了', ...HOUR_HAS_COME[way] }
}

const STATION_CLOSED = { word: '站里休息', title: '这一天站里休息了' }

const HOUR_HAS_COME: Record<Way, Omit<ToDo, 'word'>> = {
  onSite: {
    title: '时间到了，请到窗口说一声',
    note: '晚了也会接待，下班前来就行。来不了，请打电话。',
  },
  homeVisit: { title: '时间到了，我们上门来', note: '没等到人，或者不方便，请打电话。' },
  errand: { title: '时间到了，我们上门取材料', note: '没等到人，或者不方便，请打电话。' },
  phone: { title: '时间到了，我们打电话来', note: '没接到，或者不方便，请打过来。' },
}

/** What the next appointment asks of the person: 周建军，后天请来站里. */
export function invitationText(appointment: Invited, now: Instant): string {
  const { relation, name, status, startsAt } = appointment
  const who = relation === 'self' ? name : `给${name}约的`
  if (status === 'checkedIn') return `${who}，已到站，请等着叫号`
  const toDo = toDoNow(appointment, now)
  if (toDo) return `${who}，${toDo.title}`
  const near = nearText(startsAt, now) ?? ''
  return `${who}，${near.startsWith('还有') ? `${near}，` : near}${requestText(appointment)}`
}

function requestText({ way }: Invited): string {
  switch (way) {
    case 'onSite':
      return '请来站里'
    case 'homeVisit':
      return '我们上门来'
    case 'errand':
      return '我们上门取材料'
    case 'phone':
      return '我们打电话来'
  }
}

import type { Station as StationFields } from '@contract/stations'
import { type Member, memberId } from '../shared/caller'
import { collection, command, type Stored, type Transaction } from '../shared/database'

/** How many stations are listed at once: a district has some tens of townships. */
const STATIONS_MAX = 100

interface StationRecord extends Omit<StationFields, 'stationId' | 'parentId'> {
  parentId: string | null
  /** The ids of all stations above, from the top. */
  path: string[]
}

export type Station = StationFields & { path: string[] }

/** The holidays and make-up workdays of one year; `_id` is the year. */
export interface CalendarRecord {
  holidays: { date: string; name: string }[]
  makeUpDays: string[]
}

const stations = () => collection<StationRecord>('stations')
const members = () => collection<Member>('members')
const calendars = () => collection<CalendarRecord>('calendars')

export async function findStation(
  stationId: string,
  transaction?: Transaction,
): Promise<Station | undefined> {
  const documents = transaction?.documents<StationRecord>('stations') ?? stations()
  const record = await documents.get(stationId)
  return record && toStation(record)
}

/** The stations right under one, or those without a parent; in the order of their ids. */
export async function findChildren(parentId: string | undefined): Promise<Station[]> {
  const records = await stations().find({
    where: { parentId: parentId ?? null },
    orderBy: [['_id', 'asc']],
    limit: STATIONS_MAX,
  })
  return records.map(toStation)
}

export async function putStation(transaction: Transaction, station: Station): Promise<void> {
  const { stationId, parentId, ...fields } = station
  await transaction
    .documents<StationRecord>('stations')
    .put(stationId, { ...fields, parentId: parentId ?? null })
}

export async function findMemberships(openId: string): Promise<Member[]> {
  return members().find({ where: { openId }, orderBy: [], limit: 20 })
}

export async function putMember(transaction: Transaction, member: Member): Promise<void> {
  const id = memberId(member.stationId, member.openId)
  await transaction.documents<Member>('members').put(id, member)
}

export async function findCalendars(
  years: readonly string[],
): Promise<Map<string, CalendarRecord>> {
  const found = await calendars().find({
    where: { _id: command.in(years) },
    limit: years.length,
  })
  return new Map(found.map((calendar) => [calendar._id, calendar]))
}

export async function putCalendar(
  transaction: Transaction,
  year: string,
  calendar: CalendarRecord,
): Promise<void> {
  await transaction.documents<CalendarRecord>('calendars').put(year, calendar)
}

function toStation({ _id, parentId, ...fields }: Stored<StationRecord>): Station {
  return { ...fields, stationId: _id, ...(parentId !== null && { parentId }) }
}

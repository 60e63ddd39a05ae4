import type { StationAction } from '@contract/stations/stationChanges'
import type { Location, Station as StationFields } from '@contract/stations/stationTerms'
import { collection, command, type Stored, type Transaction } from '../shared/database'
import { placeSpelling } from './placeSpelling'

const STATIONS = 'stations'
const CHANGES = 'stationChanges'

interface StationRecord
  extends Omit<StationFields, 'stationId' | 'parentId' | 'supervisionPhone' | 'location'> {
  parentId: string | null
  supervisionPhone: string | null
  location: Location | null
  /** How the place sounds, as `placeSpelling` writes it. */
  spelling: string
  /** The ids of all stations above, from the top. */
  path: string[]
  /** How many stations stand right below. */
  childCount: number
  /** When the head last said that the public card is right. */
  cardConfirmedAt: Date | null
}

export type Station = StationFields & Pick<StationRecord, 'path' | 'childCount' | 'cardConfirmedAt'>

/** What of a station its head may change. */
export type StationChanges = Partial<
  Pick<
    StationRecord,
    | 'dutyPhone'
    | 'supervisionPhone'
    | 'address'
    | 'location'
    | 'hours'
    | 'matters'
    | 'closedDates'
    | 'cardConfirmedAt'
  >
>

/** Facts of a station as a change holds them: null where there was nothing. */
export type StationFacts = { [Fact in keyof StationChanges]?: StationChanges[Fact] | null }

/** One thing that a head did to the station; never changed or removed. */
export interface StationChangeRecord {
  stationId: string
  action: StationAction
  before: StationFacts
  after: StationFacts
  byNo: number
  at: Date
  /** Time and id: the order of a list, and its cursor. */
  sequence: string
}

/** The holidays and make-up workdays of one year; `_id` is the year. */
export interface CalendarRecord {
  holidays: { date: string; name: string }[]
  makeUpDays: string[]
}

const stations = () => collection<StationRecord>(STATIONS)
const calendars = () => collection<CalendarRecord>('calendars')
const codePictures = () => collection<{ png: string }>('codePictures')

export async function findStation(
  stationId: string,
  transaction?: Transaction,
): Promise<Station | undefined> {
  const documents = transaction?.documents<StationRecord>(STATIONS) ?? stations()
  const record = await documents.get(stationId)
  return record && toStation(record)
}

/** Up to a thousand stations by their ids, in one operation; those that do not exist are left out. */
export async function findStations(
  stationIds: readonly string[],
): Promise<ReadonlyMap<string, Station>> {
  if (stationIds.length === 0) return new Map()
  const records = await stations().find({
    where: { _id: command.in(stationIds) },
    limit: stationIds.length,
  })
  return new Map(records.map((record) => [record._id, toStation(record)]))
}

/** The stations right under one, or those without a parent; in the order of their ids. */
export async function findChildren(
  parentId: string | undefined,
  after: string | undefined,
  limit: number,
): Promise<Station[]> {
  const records = await stations().find({
    where: { parentId: parentId ?? null, ...(after !== undefined && { _id: command.gt(after) }) },
    orderBy: [['_id', 'asc']],
    limit,
  })
  return records.map(toStation)
}

/** The stations whose place begins with one of some texts. */
export async function findByPlace(
  beginnings: readonly string[],
  limit: number,
): Promise<Station[]> {
  return findBeginning('place', beginnings, limit)
}

/** The stations whose place sounds like what begins so. */
export async function findBySpelling(beginning: string, limit: number): Promise<Station[]> {
  return findBeginning('spelling', [beginning], limit)
}

/** In order, so that of more than fit always the same are found. */
async function findBeginning(
  field: 'place' | 'spelling',
  beginnings: readonly string[],
  limit: number,
): Promise<Station[]> {
  const records = await stations().find({
    where: command.or(
      beginnings.map((text) => ({
        [field]: command.and(command.gte(text), command.lt(`${text}\u{10ffff}`)),
      })),
    ) as Record<string, unknown>,
    orderBy: [
      [field, 'asc'],
      ['_id', 'asc'],
    ],
    limit,
  })
  return records.map(toStation)
}

/** Adds a station, or puts it in place of what was stored of it. */
export async function putStation(transaction: Transaction, station: Station): Promise<void> {
  const { stationId, parentId, supervisionPhone, location, ...fields } = station
  await transaction.documents<StationRecord>(STATIONS).put(stationId, {
    ...fields,
    spelling: placeSpelling(fields.place),
    parentId: parentId ?? null,
    supervisionPhone: supervisionPhone ?? null,
    location: location ?? null,
  })
}

/** Changes the fields named and no others, and keeps what was done. */
export async function changeStation(
  transaction: Transaction,
  changes: StationChanges,
  changeId: string,
  change: StationChangeRecord,
): Promise<void> {
  const { hours, location, ...plain } = changes
  await transaction.documents<StationRecord>(STATIONS).change(change.stationId, {
    ...plain,
    // An object would be merged field by field, which does not go where there was none.
    ...(hours && { hours: command.set(hours) }),
    ...(location !== undefined && { location: location && command.set(location) }),
  })
  await transaction.documents<StationChangeRecord>(CHANGES).add(changeId, change)
}

/** What was done to a station, the newest first. */
export async function findStationChanges(
  stationId: string,
  after: string | undefined,
  limit: number,
): Promise<StationChangeRecord[]> {
  return collection<StationChangeRecord>(CHANGES).find({
    where: { stationId, ...(after !== undefined && { sequence: command.lt(after) }) },
    orderBy: [['sequence', 'desc']],
    limit,
  })
}

/** The picture that was made of a station's code, base64. */
export async function findCodePicture(stationId: string): Promise<string | undefined> {
  return (await codePictures().get(stationId))?.png
}

export async function putCodePicture(stationId: string, png: string): Promise<void> {
  await codePictures().put(stationId, { png })
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

function toStation(record: Stored<StationRecord>): Station {
  const { _id, parentId, supervisionPhone, location, spelling: _, ...fields } = record
  return {
    ...fields,
    stationId: _id,
    ...(parentId !== null && { parentId }),
    ...(supervisionPhone !== null && { supervisionPhone }),
    ...(location !== null && { location }),
  }
}

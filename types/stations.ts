import * as z from 'zod'
import { After, DateField, StationId, text } from './primitives'
import { procedure } from './procedure'
import { StationCard } from './stations/stationCard'
import { StationChange } from './stations/stationChanges'
import { ClosingDay, StationEdit, StationSettings } from './stations/stationEdits'
import { StationChoice } from './stations/stationShapes'
import { ClosedDate, Station } from './stations/stationTerms'

export { listStations, stationHome } from './stations/tabProcedures'

/** One station found by its name; many places share a name. */
export const FoundStation = z.object({
  ...StationChoice.shape,
  /** The places of the stations above it, from the top. */
  under: z.array(z.string()),
})
export type FoundStation = z.infer<typeof FoundStation>

/** The public card: whom to ask for what, where, when, and who above takes a complaint. */
export const stationCard = procedure({
  name: 'stations.card',
  kind: 'read',
  who: ['guest'],
  input: z.strictObject({ stationId: StationId }),
  output: StationCard,
  errors: [],
  keeps: true,
})

/** The mini-program code that opens the station's card; its scene is `sceneOf` a station. */
export const stationCodePicture = procedure({
  name: 'stations.codePicture',
  kind: 'read',
  who: ['guest'],
  input: z.strictObject({ stationId: StationId }),
  /** A PNG, base64. */
  output: z.object({ png: z.string() }),
  errors: [],
})

/**
 * The stations whose place begins with a text; the place may be followed by 退役军人服务站 and
 * preceded by places above it: 铜梁区巴川街道. Where there is none, those that are another kind of area now
 * (巴川镇), or sound the same, or have one letter else. Twenty at most.
 */
export const searchStations = procedure({
  name: 'stations.search',
  kind: 'read',
  who: ['guest'],
  input: z.strictObject({ text: text('地名', 20) }),
  output: z.object({
    stations: z.array(FoundStation),
    /** Nothing is called so: these may be meant. */
    guessed: z.literal(true).optional(),
    /** There are more than are told. */
    more: z.literal(true).optional(),
  }),
  errors: [],
})

/** The station with what only its head sees, to be edited. */
export const stationForEditing = procedure({
  name: 'stations.forEditing',
  kind: 'read',
  who: ['head'],
  input: z.strictObject({ stationId: StationId }),
  output: StationSettings,
  errors: [],
})

/** Changes what the input names and leaves the rest; before and after are kept. */
export const editStation = procedure({
  name: 'stations.edit',
  kind: 'write',
  who: ['head'],
  input: StationEdit,
  output: z.object({}),
  errors: [],
})

/** Closes the station on a day, or says anew why; `closingDayProblem` says which days can be. */
export const closeStationOn = procedure({
  name: 'stations.closeOn',
  kind: 'write',
  who: ['head'],
  input: z.strictObject({ ...ClosingDay.shape, reason: ClosedDate.shape.reason }),
  output: z.object({}),
  errors: [],
})

/** Takes back that the station is closed on a day; a day it is not closed on stays as it is. */
export const openStationOn = procedure({
  name: 'stations.openOn',
  kind: 'write',
  who: ['head'],
  input: ClosingDay,
  output: z.object({}),
  errors: [],
})

/** The head has looked at the card, and it is right. */
export const confirmStationCard = procedure({
  name: 'stations.confirmCard',
  kind: 'write',
  who: ['head'],
  input: z.strictObject({ stationId: StationId }),
  output: z.object({}),
  errors: [],
})

/**
 * What heads did to the own station, the newest first; for the head of a station above, to one
 * within it. Twenty a page.
 */
export const listStationChanges = procedure({
  name: 'stations.changes',
  kind: 'read',
  who: ['head', 'staff'],
  input: z.strictObject({
    stationId: StationId,
    /** The own station where it is left out. */
    ofStationId: StationId.optional(),
    after: After,
  }),
  output: z.object({ changes: z.array(StationChange), next: z.string().optional() }),
  errors: [],
})

/**
 * Stores stations as given, parents before children; the same again changes nothing, and what heads
 * edited meanwhile is replaced. A parent is of a higher level, whatever levels are missing between.
 */
export const loadStations = procedure({
  name: 'stations.load',
  kind: 'write',
  who: ['operator'],
  input: z.strictObject({ stations: z.array(Station).min(1).max(20).describe('服务站名单') }),
  output: z.object({ loaded: z.number().int() }),
  errors: ['STATION_CONFLICT'],
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

import { asPublished } from '@contract/dutyPhone'
import type { InputOf } from '@contract/procedure'
import type { editStation } from '@contract/stations'
import type { DayKind, Hours } from '@contract/stations/hours'
import type { StationSettings } from '@contract/stations/stationEdits'
import * as z from 'zod'
import { typedTime } from '../../ui/typedTime'
import { locationText, typedLocation } from './typedLocation'

/**
 * What the head has changed and not stored yet; undefined is what stays as it is, so that a draft of
 * last week takes back nothing that a colleague stored since.
 */
export interface StationDraft {
  dutyPhone: string | undefined
  supervisionPhone: string | undefined
  address: string | undefined
  /** Where it is on the map, as typed; empty takes it away. */
  location: string | undefined
  /** Each kind of day, as `writePeriods` does. */
  workday: string | undefined
  weekend: string | undefined
  holiday: string | undefined
}

export const NO_CHANGES: StationDraft = {
  dutyPhone: undefined,
  supervisionPhone: undefined,
  address: undefined,
  location: undefined,
  workday: undefined,
  weekend: undefined,
  holiday: undefined,
}

/** From when to when, as typed. */
export type TypedPeriod = readonly [opens: string, closes: string]

const TypedPeriods = z.array(z.tuple([z.string(), z.string()]))

/** Periods as a text, which is what a draft holds. */
export function writePeriods(periods: readonly TypedPeriod[]): string {
  return JSON.stringify(periods)
}

/** The periods of one kind of day as they stand in the form: the draft's, else the station's. */
export function periodsIn(
  draft: StationDraft,
  settings: Pick<StationSettings, 'hours'>,
  kind: DayKind,
): TypedPeriod[] {
  const typed = draft[kind]
  const periods = typed === undefined ? undefined : readPeriods(typed)
  return periods ?? settings.hours[kind].map(({ opens, closes }) => [opens, closes])
}

/** Undefined for a text that is no periods: a draft may be of an earlier version. */
function readPeriods(text: string): TypedPeriod[] | undefined {
  try {
    return TypedPeriods.parse(JSON.parse(text))
  } catch {
    return undefined
  }
}

/** The edit that the draft comes to: only what differs from what is stored. */
export function stationEdit(
  stationId: string,
  settings: StationSettings,
  draft: StationDraft,
): InputOf<typeof editStation> {
  const supervision = settings.supervisionPhone ?? ''
  const dutyPhone = typedPhone(draft.dutyPhone, settings.dutyPhone)
  const supervisionPhone = typedPhone(draft.supervisionPhone, supervision)
  const address = (draft.address ?? settings.address).trim()
  const hours = hoursIn(draft, settings)
  const location = locationIn(draft, settings)
  return {
    stationId,
    ...(dutyPhone !== settings.dutyPhone && { dutyPhone }),
    ...(supervisionPhone !== supervision && {
      supervisionPhone: supervisionPhone === '' ? null : supervisionPhone,
    }),
    ...(address !== settings.address && { address }),
    ...(location !== undefined && { location }),
    ...(JSON.stringify(hours) !== JSON.stringify(settings.hours) && { hours }),
  }
}

/** What is stored stays as it is, also where it would be written otherwise today. */
function typedPhone(typed: string | undefined, stored: string): string {
  return typed === undefined || typed === stored ? stored : asPublished(typed)
}

/** Undefined where it stays; what cannot be read is no place, for the contract to refuse. */
function locationIn({ location: typed }: StationDraft, { location: stored }: StationSettings) {
  if (typed === undefined) return undefined
  if (typed.trim() === '') return stored && null
  const location = typedLocation(typed) ?? NO_PLACE
  return stored && locationText(stored) === locationText(location) ? undefined : location
}

const NO_PLACE = { latitude: Number.NaN, longitude: Number.NaN }

function hoursIn(draft: StationDraft, settings: StationSettings): Hours {
  const of = (kind: DayKind) =>
    periodsIn(draft, settings, kind).map(([opens, closes]) => ({
      opens: typedTime(opens),
      closes: typedTime(closes),
    }))
  return { workday: of('workday'), weekend: of('weekend'), holiday: of('holiday') }
}

/** Whether the edit changes anything. */
export function changesAnything(edit: InputOf<typeof editStation>): boolean {
  return Object.keys(edit).length > 1
}

/** The parts of the form that can be scrolled to, from the top down. */
export const ORDER = [
  'dutyPhone',
  'supervisionPhone',
  'address',
  'location',
  'hours.workday',
  'hours.weekend',
  'hours.holiday',
] as const

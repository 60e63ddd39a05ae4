import { isDeepStrictEqual } from 'node:util'
import { MATTERS } from '@contract/matters'
import { hoursInWords } from '@contract/stations/hours'
import { STATION_FACT_KEYS, type StationChange } from '@contract/stations/stationChanges'
import type { ClosedDate, Location, OfferedMatter } from '@contract/stations/stationTerms'
import { yearAndDayText } from '@contract/time'
import { changedFields } from '../shared/changedFields'
import type { StationChanges, StationFacts } from './store'

/**
 * What a change says, as people read it: of matters and closed days only those that differ.
 * @param before the changed facts as they were; null where nothing was; the same for `after`
 */
export function changedFacts(before: StationFacts, after: StationFacts): StationChange['fields'] {
  const was = { ...before, ...differing(before, after) }
  const is = { ...after, ...differing(after, before) }
  return changedFields(
    STATION_FACT_KEYS,
    (field) => textOf(field, was),
    (field) => textOf(field, is),
  )
}

/** The items of the lists that the other side does not have like this. */
function differing(facts: StationFacts, other: StationFacts): StationFacts {
  return {
    ...(facts.matters && { matters: without(facts.matters, other.matters) }),
    ...(facts.closedDates && { closedDates: without(facts.closedDates, other.closedDates) }),
  }
}

function without<Item>(items: Item[], others: Item[] | null | undefined): Item[] {
  return items.filter((item) => !others?.some((other) => isDeepStrictEqual(item, other)))
}

/** Undefined where nothing is said. */
function textOf(field: keyof StationChanges, facts: StationFacts): string | undefined {
  const { location, hours, matters, closedDates } = facts
  if (field === 'location') return location ? locationText(location) : undefined
  if (field === 'hours') return hours ? hoursText(hours) : undefined
  if (field === 'matters') return matters?.map(matterText).join('；') || undefined
  if (field === 'closedDates') return closedDates?.map(closedText).join('；') || undefined
  return facts[field]?.toString()
}

function locationText({ latitude, longitude }: Location): string {
  return `纬度${latitude}，经度${longitude}`
}

function hoursText(hours: NonNullable<StationFacts['hours']>): string {
  return hoursInWords(hours)
    .map(({ days, times }) => `${days} ${times}`)
    .join('；')
}

function matterText({ matter, note, bring }: OfferedMatter): string {
  const items = bring.map((each) =>
    each.note === undefined ? each.item : `${each.item}（${each.note}）`,
  )
  return `${MATTERS[matter].label}：${note}，${items.length > 0 ? `带${items.join('、')}` : '不用带'}`
}

function closedText({ date, reason }: ClosedDate): string {
  return `${yearAndDayText(date)} ${reason}`
}

import {
  closeStationOn,
  confirmStationCard,
  editStation,
  listStationChanges,
  listStations,
  loadStations,
  openStationOn,
  publishCalendar,
  searchStations,
  stationCard,
  stationCodePicture,
  stationForEditing,
  stationHome,
} from '@contract/stations'
import { addDays } from '@contract/time'
import { readStations } from '../../world/seedStations'
import { MONDAY } from '../../world/startWorld'
import { accessTable } from './accessTable'
import {
  type CallerName,
  EVERYONE,
  NOWHERE,
  ONLY_OPERATOR,
  OWN_DESK,
  OWN_HEAD,
  STATIONS,
} from './scene'

/** Heads and staff of the station, and the heads of those above it. */
const OWN_AND_HEAD_ABOVE: readonly CallerName[] = [...OWN_DESK, 'parent.head']
/** A page for everybody says plainly that there is no such station. */
const PUBLIC = { unknown: 'NOT_FOUND' } as const

const tomorrow = addDays(MONDAY, 1)

/** The station itself is what the rows are about. */
const station = accessTable(
  async () => ({ ofStationId: `${STATIONS.own}` }),
  { ofStationId: NOWHERE },
  (row) => [
    // Public: every visitor, at any station.
    row(stationHome, EVERYONE, ({ ofStationId }) => ({ stationId: ofStationId }), PUBLIC),
    row(stationCard, EVERYONE, ({ ofStationId }) => ({ stationId: ofStationId }), PUBLIC),
    row(stationCodePicture, EVERYONE, ({ ofStationId }) => ({ stationId: ofStationId }), PUBLIC),
    row(listStations, EVERYONE, () => ({})),
    row(searchStations, EVERYONE, () => ({ text: '铜梁' })),
    // What was changed: at one's own station, and for a head at what is within it.
    row(listStationChanges, OWN_AND_HEAD_ABOVE, ({ ofStationId }, { stationId }) => ({
      stationId,
      ofStationId,
    })),
    // The head of the station alone.
    row(stationForEditing, OWN_HEAD, (_, { stationId }) => ({ stationId })),
    row(editStation, OWN_HEAD, (_, { stationId }) => ({ stationId, address: '演示路8号' })),
    row(confirmStationCard, OWN_HEAD, (_, { stationId }) => ({ stationId })),
    row(closeStationOn, OWN_HEAD, (_, { stationId }) => ({
      stationId,
      date: tomorrow,
      reason: '开会学习',
    })),
    row(openStationOn, OWN_HEAD, (_, { stationId }) => ({ stationId, date: tomorrow })),
    // Data of the environment.
    row(loadStations, ONLY_OPERATOR, () => ({ stations: readStations() })),
    row(publishCalendar, ONLY_OPERATOR, () => ({ year: 2031, holidays: [], makeUpDays: [] })),
  ],
)

export const tables = [station]

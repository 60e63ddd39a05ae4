import {
  appointMember,
  listStations,
  loadStations,
  myMemberships,
  publishCalendar as publishCalendarProcedure,
  stationHome,
} from '@contract/stations'
import { read, serve, write } from '../shared/serve'
import { appoint } from './appoint'
import { home } from './home'
import { list } from './list'
import { load } from './load'
import { memberships } from './memberships'
import { publishCalendar } from './publishCalendar'

export const main = serve([
  read(stationHome, home),
  read(listStations, list),
  read(myMemberships, memberships),
  write(loadStations, load),
  write(appointMember, appoint),
  write(publishCalendarProcedure, publishCalendar),
])

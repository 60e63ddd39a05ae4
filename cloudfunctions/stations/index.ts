import {
  closeStationOn,
  confirmStationCard,
  editStation,
  listStationChanges,
  listStations,
  loadStations,
  openStationOn,
  publishCalendar as publishCalendarProcedure,
  searchStations,
  stationCard,
  stationCodePicture,
  stationForEditing,
  stationHome,
} from '@contract/stations'
import { read, serve, write } from '../shared/serve'
import { card } from './card'
import { changes } from './changes'
import { closeOn, openOn } from './closing'
import { codePicture } from './codePicture'
import { confirmCard } from './confirmCard'
import { edit } from './edit'
import { forEditing } from './forEditing'
import { home } from './home'
import { list } from './list'
import { load } from './load'
import { publishCalendar } from './publishCalendar'
import { search } from './search'

export const main = serve([
  read(stationHome, home),
  read(stationCard, card),
  read(stationCodePicture, codePicture),
  read(listStations, list),
  read(searchStations, search),
  read(stationForEditing, forEditing),
  read(listStationChanges, changes),
  write(editStation, edit),
  write(closeStationOn, closeOn),
  write(openStationOn, openOn),
  write(confirmStationCard, confirmCard),
  write(loadStations, load),
  write(publishCalendarProcedure, publishCalendar),
])

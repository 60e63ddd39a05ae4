/** What other domains may ask of the stations. */
export { stationsAbove, supervisionBy } from './above'
export { type CalendarDay, calendarDays } from './calendar'
export { closedBecause, ownClosure, periodsOn } from './openHours'
export { parentsOf } from './parentsOf'
export { findChildren, findStation, findStations, type Station } from './store'
export { todayOf } from './today'
export { isWithin, stationWithin } from './within'

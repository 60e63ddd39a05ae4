/** What other domains may ask of the stations. */
export { type CalendarDay, calendarDays } from './calendar'
export { closedBecause, periodsOn } from './openHours'
export { findStation, type Station } from './store'

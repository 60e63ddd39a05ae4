/** What other domains may ask of the appointments. */
export { leaveUnrecorded } from './leaveUnrecorded'

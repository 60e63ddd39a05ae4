/** What other domains may ask of the bindings. */
export { forgetOldOffers } from './forgetOldOffers'
export { endedByOthers, findTie, ownFileIds, type TiedAs } from './tied'
export { forgetOldTries } from './tries/tries'

/** What other domains may ask of the bindings. */
export { forgetOldOffers } from './offers/store'
export { endedByOthers, findTie, ownFileIds, type TiedAs } from './tied'
export { forgetOldTries } from './tries/tries'

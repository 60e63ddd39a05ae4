/** What other domains may ask of the bindings. */
export { forgetOldOffers } from './offers/store'
export { findEndedTies, findTie, ownFileIds, type TiedAs } from './tied'
export { forgetOldTries } from './tries/tries'

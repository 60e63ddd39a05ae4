/** What other domains may ask of the bindings. */
export { forgetOldOffers } from './forgetOldOffers'
export { forgetOldTries } from './tries/tries'

/** What other domains may ask of the ledgers. */
export { removeOldFiles } from './removeOldFiles'

/**
 * How many minutes it takes at most until what is written at a station is in the sums of all stations
 * above it, where the clock is not behind: it adds up so often.
 */
export const SUMMED_EVERY_MINUTES = 10

import type { ChosenPlace } from './mapPlace'

/** A browser has no map to point at: where a place is gets typed there. */
export const chooseMapPlace: (() => Promise<ChosenPlace>) | undefined = undefined

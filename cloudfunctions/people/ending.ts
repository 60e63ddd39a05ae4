import type { END_REASONS } from '@contract/people/personRecordTerms'
import type { DateText } from '@contract/time'
import { type Sealed, seal, unseal } from '../shared/sealed'
import type { PersonDocument } from './records'

/** Why a file is no longer kept up, since which day, and how the station knows. */
export interface Ending {
  reason: keyof typeof END_REASONS
  on: DateText
  why: string
}

/** An ending as the database holds it: nothing is found by it, so nobody reads there who died. */
export function sealEnding(personId: string, ending: Ending): Sealed {
  return seal(placeOf(personId), JSON.stringify(ending))
}

/** The ending of a file; undefined while it is kept up. */
export function openEnding({ _id, ending }: PersonDocument): Ending | undefined {
  return ending === null ? undefined : JSON.parse(unseal(placeOf(_id), ending))
}

function placeOf(documentId: string) {
  return { field: 'people.ending', documentId }
}

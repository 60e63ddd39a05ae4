import * as z from 'zod'
import {
  AtDesk,
  ByEither,
  Edit,
  End,
  ListQuery,
  NewLifeEvent,
  NewPerson,
  PageAtStation,
  PageByEither,
  RecordId,
  Reopening,
  Search,
  Withdrawal,
} from './people/personInputs'
import {
  Change,
  LifeEvent,
  NextPage,
  Opening,
  PeopleCountsOfStation,
  PersonFile,
  PersonRow,
} from './people/personViews'
import { HouseholdId, PersonId, StationId } from './primitives'
import { procedure } from './procedure'

export {
  closeCarePlan,
  duePlans,
  editCarePlan,
  oneCarePlan,
  openCarePlan,
} from './people/carePlanProcedures'
export {
  myCorrections,
  OPEN_CORRECTIONS_MAX,
  openCorrections,
  proposeCorrection,
  settleCorrection,
} from './people/correctionProcedures'
export { comparePeople, MERGED_MAX, mergePeople, undoMerge } from './people/mergeProcedures'

const next = NextPage
const rows = z.object({ people: z.array(PersonRow), next })
const done = z.object({})

/** Opens a file for somebody. Whoever is on file by ID number is found, not added again. */
export const addPerson = procedure({
  name: 'people.add',
  kind: 'write',
  who: ['head', 'staff'],
  input: NewPerson,
  output: z.object({ personId: PersonId }),
  errors: ['PERSON_ON_FILE'],
})

/**
 * By the beginning of the name, of its pinyin or of its initials, by a whole phone number or a whole
 * ID number. A text that can be none of these finds nobody. Where no name begins with the two Han characters
 * or more that were typed, those are found whose name begins with the same syllables: `soundsAlike` says so.
 */
export const findPeople = procedure({
  name: 'people.find',
  kind: 'read',
  who: ['head', 'staff'],
  input: Search,
  output: rows.extend({ soundsAlike: z.boolean().optional() }),
  errors: [],
})

/** The station's people in the order of their names: all, or those with a tag or of a village. */
export const listPeople = procedure({
  name: 'people.list',
  kind: 'read',
  who: ['head', 'staff'],
  input: ListQuery,
  output: rows,
  errors: [],
})

/** Those of a household in the order of their names, a page at a time; a liaison asks for those that they hold. */
export const peopleOfHousehold = procedure({
  name: 'people.ofHousehold',
  kind: 'read',
  who: ['head', 'staff', 'liaison'],
  input: PageAtStation.extend({ householdId: HouseholdId }),
  output: rows,
  errors: [],
})

/**
 * One file, with the parts that the caller may see. That a member looked is recorded before it is
 * answered; `reveal` shows whole numbers and is recorded as such.
 */
export const openPerson = procedure({
  name: 'people.open',
  kind: 'read',
  who: ['head', 'staff', 'liaison', 'person'],
  input: ByEither.extend({ reveal: z.boolean().describe('看完整的号码').optional() }),
  output: PersonFile,
  errors: [],
})

/** Which members looked into a file, the latest first. */
export const personOpenings = procedure({
  name: 'people.openings',
  kind: 'read',
  who: ['head', 'person'],
  input: PageByEither,
  output: z.object({ openings: z.array(Opening), next }),
  errors: [],
})

/** What was done to a file, the latest first; numbers are masked. */
export const personChanges = procedure({
  name: 'people.changes',
  kind: 'read',
  who: ['head', 'staff', 'person'],
  input: PageByEither,
  output: z.object({ changes: z.array(Change), next }),
  errors: [],
})

/** Puts one part in place of what it was; the whole numbers are needed, so open with `reveal`. */
export const editPerson = procedure({
  name: 'people.edit',
  kind: 'write',
  who: ['head', 'staff'],
  input: Edit,
  output: z.object({ version: z.number().int() }),
  errors: ['EDITED_MEANWHILE'],
})

/** The whole file was gone through and is right as it stands. */
export const confirmPerson = procedure({
  name: 'people.confirm',
  kind: 'write',
  who: ['head', 'staff'],
  input: AtDesk,
  output: done,
  errors: ['EDITED_MEANWHILE'],
})

/** The person died or moved: the file stays, and is no longer among those kept up. */
export const endPerson = procedure({
  name: 'people.end',
  kind: 'write',
  who: ['head', 'staff'],
  input: End,
  output: done,
  errors: ['EDITED_MEANWHILE', 'FILE_ENDED'],
})

/** Keeps the file up again; the household in which the person lives must be served. */
export const reopenPerson = procedure({
  name: 'people.reopen',
  kind: 'write',
  who: ['head', 'staff'],
  input: Reopening,
  output: done,
  errors: ['EDITED_MEANWHILE', 'FILE_NOT_ENDED', 'HOME_NO_LONGER_SERVED'],
})

/** Something happened in the person's life: what the six visits answer to. */
export const recordLifeEvent = procedure({
  name: 'people.recordLifeEvent',
  kind: 'write',
  who: ['head', 'staff'],
  input: NewLifeEvent,
  output: z.object({ lifeEventId: RecordId }),
  errors: [],
})

/** An event that was recorded by mistake; it stays, and says so. */
export const withdrawLifeEvent = procedure({
  name: 'people.withdrawLifeEvent',
  kind: 'write',
  who: ['head', 'staff'],
  input: Withdrawal,
  output: done,
  errors: ['NOT_OPEN'],
})

export const lifeEvents = procedure({
  name: 'people.lifeEvents',
  kind: 'read',
  who: ['head', 'staff', 'person'],
  input: PageByEither,
  output: z.object({ lifeEvents: z.array(LifeEvent), next }),
  errors: [],
})

/** Files with the same ID number, side by side. */
export const duplicatePeople = procedure({
  name: 'people.duplicates',
  kind: 'read',
  who: ['head', 'staff'],
  input: PageAtStation,
  output: z.object({ groups: z.array(z.array(PersonRow)), next }),
  errors: [],
})

/**
 * Counts of one's own station or of one below it, and of each right below that, a page of these at a
 * time. Those of a station alone are of this moment; `whole` follows within `SUMMED_EVERY_MINUTES`.
 */
export const peopleCounts = procedure({
  name: 'people.counts',
  kind: 'read',
  who: ['head', 'staff'],
  input: PageAtStation.extend({ ofStationId: StationId }),
  output: PeopleCountsOfStation,
  errors: [],
})

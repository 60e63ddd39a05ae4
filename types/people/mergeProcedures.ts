import * as z from 'zod'
import { procedure } from '../procedure'
import { ComparedFiles } from './comparedFiles'
import { Comparing, Merging, RecordId, Undoing } from './personInputs'

/** How many files may have gone into one, those that had gone into them before among them. */
export const MERGED_MAX = 10

/** Two files side by side, as they are before they are made one; that a member looked is recorded. */
export const comparePeople = procedure({
  name: 'people.compare',
  kind: 'read',
  who: ['head', 'staff'],
  input: Comparing,
  output: ComparedFiles,
  errors: [],
})

/**
 * Makes two files one: the kept one, each part combined with that of the other as `combinedPart` does. What
 * stands in the kept one goes before, in the parts of `take` what stands in the other; a part of `leave`
 * stays as it is in the kept one. A list that together would hold too much is refused at its place,
 * `family.relatives`, unless the part is in `shorten`. Of two care plans one is closed before; a file that
 * is kept up goes into none that was ended; days that are of two lives are named at their fields; no more than
 * `MERGED_MAX` go into one.
 */
export const mergePeople = procedure({
  name: 'people.merge',
  kind: 'write',
  who: ['head', 'staff'],
  input: Merging,
  output: z.object({ mergeId: RecordId }),
  errors: [
    'CARE_PLANS_OPEN',
    'EDITED_MEANWHILE',
    'HOME_NO_LONGER_SERVED',
    'MERGE_DATES_CONTRADICT',
    'MERGE_INTO_ENDED',
    'TOO_MANY_MERGED',
  ],
})

/**
 * Makes them two again; what was changed since in the parts taken stays only in the changes. The household
 * into which somebody comes back must be served, and no care plan is open with a file that comes back ended.
 */
export const undoMerge = procedure({
  name: 'people.undoMerge',
  kind: 'write',
  who: ['head', 'staff'],
  input: Undoing,
  output: z.object({}),
  errors: [
    'HOME_NO_LONGER_SERVED',
    'MERGE_BUILT_ON',
    'MERGED_AGAIN',
    'NOT_OPEN',
    'PLAN_BACK_TO_ENDED_FILE',
  ],
})

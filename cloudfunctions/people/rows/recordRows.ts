import { isDeepStrictEqual } from 'node:util'
import type { Household } from '../../contactCards/public'
import type { Transaction } from '../../shared/database'
import type { Recording } from '../../shared/recording'
import { Refusal } from '../../shared/refusal'
import { changedFile } from '../changedFile'
import { type CheckHome, homesOf } from '../homesOf'
import { heldAlone } from '../idNumberHold'
import { newFile } from '../newFile'
import { differingParts, openParts, pickParts } from '../parts'
import type { FileParts, PersonDocument } from '../records'
import { saveFiles } from '../saveFiles'
import { type FileChange, findFile } from '../store'
import { changeRecord, type NewChange } from '../trail/change'
import { addChanges } from '../trail/store'
import type { PlannedFile, RowOutcome, RowPlan } from './planRows'

/** Who imports, when, and from what. */
export interface Import extends Recording {
  /** What the change says: which sheet. */
  why: string
}

/**
 * Carries out a plan: new files in one operation, changes in one, two for each file that differs, and two
 * for each household into which somebody comes: it is asked whether it is served, and for its village, and
 * counts who came; one for each that somebody leaves.
 * @param added households into which rows bring people, taken up in this transaction with all of them
 * @returns for each row what became of it
 * @throws Refusal `EDITED_MEANWHILE` where a file was changed since, and Error with the duplicate key
 * `idNumberHold` where one was added: plan again, and repeat; `BAD_INPUT` where a row names a household that
 * was ended since
 */
export async function recordRows(
  transaction: Transaction,
  { stationId, files, outcomes }: RowPlan,
  given: Import,
  added: readonly Household[] = [],
): Promise<RowOutcome[]> {
  const saved: FileChange[] = []
  const changes: NewChange[] = []
  const homes = homesOf(transaction, stationId, added)
  for (const file of files) {
    const saving = file.before
      ? await changeOf(transaction, file.before, file, given, homes.check)
      : await additionOf(stationId, file, given, homes.check)
    if (!saving) continue
    saved.push(saving.file)
    changes.push(saving.change)
  }
  await saveFiles(transaction, stationId, saved, homes.known)
  await addChanges(transaction, changes.map(changeRecord))
  return outcomes
}

interface Saving {
  file: FileChange
  change: NewChange
}

async function additionOf(
  stationId: string,
  planned: PlannedFile,
  { byNo, now, why }: Import,
  check: CheckHome,
): Promise<Saving> {
  const parts = await housed(planned.parts, undefined, check)
  const after = heldAlone(newFile(stationId, parts, now))
  return {
    file: { after },
    change: { personId: after._id, stationId, action: 'import', after: parts, why, byNo, now },
  }
}

/** Parts with the village of the household; a home that is as it was is asked about by nobody. */
async function housed(
  parts: FileParts,
  was: FileParts['home'],
  check: CheckHome,
): Promise<FileParts> {
  if (isDeepStrictEqual(parts.home, was)) return parts
  const home = await check(parts.home, was, 'home')
  return { ...parts, ...(home && { home }) }
}

/** Undefined where nothing differs: the household moved, as the row says, before the row was written. */
async function changeOf(
  transaction: Transaction,
  planned: PersonDocument,
  file: PlannedFile,
  { byNo, now, why }: Import,
  check: CheckHome,
): Promise<Saving | undefined> {
  const before = await findFile(planned._id, transaction)
  if (before?.version !== planned.version) throw new Refusal('EDITED_MEANWHILE')
  const was = openParts(before)
  const parts = await housed(file.parts, was.home, check)
  const differing = differingParts(was, parts)
  if (differing.length === 0) return undefined
  const change: NewChange = {
    personId: before._id,
    stationId: before.stationId,
    action: 'import',
    parts: differing,
    before: pickParts(was, differing),
    after: pickParts(parts, differing),
    why,
    byNo,
    now,
  }
  return { file: { before, after: changedFile(before, parts, now) }, change }
}

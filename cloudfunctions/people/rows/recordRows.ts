import type { Transaction } from '../../shared/database'
import type { Recording } from '../../shared/recording'
import { Refusal } from '../../shared/refusal'
import { changedFile } from '../changedFile'
import { heldAlone } from '../idNumberHold'
import { newFile } from '../newFile'
import { differingParts, openParts, pickParts } from '../parts'
import type { PersonDocument } from '../records'
import { type FileChange, findFile, saveFiles } from '../store'
import { changeRecord, type NewChange } from '../trail/change'
import { addChanges } from '../trail/store'
import type { PlannedFile, RowOutcome, RowPlan } from './planRows'

/** Who imports, when, and from what. */
export interface Import extends Recording {
  /** What the change says: which sheet. */
  why: string
}

/**
 * Carries out a plan: new files in one operation, changes in one, and two for each file that differs.
 * @returns for each row what became of it
 * @throws Refusal `EDITED_MEANWHILE` where a file was changed since, and Error with the duplicate key
 * `idNumberHold` where one was added: plan again, and repeat
 */
export async function recordRows(
  transaction: Transaction,
  { stationId, files, outcomes }: RowPlan,
  given: Import,
): Promise<RowOutcome[]> {
  const saved: FileChange[] = []
  const changes: NewChange[] = []
  for (const file of files) {
    const saving = file.before
      ? await changeOf(transaction, file.before, file, given)
      : additionOf(stationId, file, given)
    saved.push(saving.file)
    changes.push(saving.change)
  }
  await saveFiles(transaction, stationId, saved)
  await addChanges(transaction, changes.map(changeRecord))
  return outcomes
}

interface Saving {
  file: FileChange
  change: NewChange
}

function additionOf(stationId: string, { parts }: PlannedFile, { byNo, now, why }: Import): Saving {
  const after = heldAlone(newFile(stationId, parts, now))
  return {
    file: { after },
    change: { personId: after._id, stationId, action: 'import', after: parts, why, byNo, now },
  }
}

async function changeOf(
  transaction: Transaction,
  planned: PersonDocument,
  { parts }: PlannedFile,
  { byNo, now, why }: Import,
): Promise<Saving> {
  const before = await findFile(planned._id, transaction)
  if (before?.version !== planned.version) throw new Refusal('EDITED_MEANWHILE')
  const was = openParts(before)
  const differing = differingParts(was, parts)
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

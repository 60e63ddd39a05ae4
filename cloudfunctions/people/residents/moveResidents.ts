import type { Transaction } from '../../shared/database'
import type { Recording } from '../../shared/recording'
import { changedFile } from '../changedFile'
import { openParts, pickParts } from '../parts'
import { saveFiles } from '../saveFiles'
import { type FileChange, findFile } from '../store'
import { changeRecord, type NewChange } from '../trail/change'
import { addChanges } from '../trail/store'

/** What the change of a file says whose household came into another village. */
export const VILLAGE_CHANGED = '这一户的村或社区改了'

interface NewVillage {
  householdId: string
  village: string
  /** Of those who live there, a hundred at most. */
  personIds: readonly string[]
}

/**
 * Puts those who live in a household into its village (decision 012), each with its change; who moved out
 * or is there already stays as they are. Two operations a file, and four.
 */
export async function moveResidents(
  transaction: Transaction,
  { householdId, village, personIds }: NewVillage,
  { stationId, byNo, now }: Recording,
): Promise<void> {
  const moved: FileChange[] = []
  const changes: NewChange[] = []
  for (const personId of personIds) {
    const before = await findFile(personId, transaction)
    if (before?.householdId !== householdId || before.village === village) continue
    const was = openParts(before)
    const parts = { ...was, home: { ...was.home, village } }
    moved.push({ before, after: changedFile(before, parts, now) })
    changes.push({
      ...{ personId, stationId, action: 'edit', parts: ['home'], byNo, now },
      before: pickParts(was, ['home']),
      after: pickParts(parts, ['home']),
      why: VILLAGE_CHANGED,
    })
  }
  if (moved.length === 0) return
  await saveFiles(transaction, stationId, moved)
  await addChanges(transaction, changes.map(changeRecord))
}

import type { Merge } from '@contract/people/personViews'
import type { Stored } from '../../shared/database'
import { openHome } from '../parts'
import type { PersonDocument } from '../records'
import { snapshotOf } from './mergeRecord'
import type { MergeRecord } from './store'

/** A merge as the station sees it in the kept file. */
export function mergeView(record: Stored<MergeRecord>, files: readonly PersonDocument[]): Merge {
  const { _id, at, mergedId, took } = record
  const merged = files.find((each) => each._id === mergedId)
  // What the merge did not take is not unsealed: most leave the home as it was.
  const was = took.includes('home') ? snapshotOf(record, 'before').home : undefined
  const returned = merged && openHome(merged)
  const homes = [was, returned].flatMap((home) => home?.householdId ?? [])
  return {
    mergeId: _id,
    at: at.getTime(),
    personId: mergedId,
    name: merged?.name ?? '',
    took,
    homes: [...new Set(homes)],
  }
}

import type { Instant } from '@contract/time'
import { FILES_AT_ONCE, removeFiles, storeFile } from '../shared/files'
import { findFilesDue, forgetFiles } from './store'

const MARKER = 'ledgers/marker'

/**
 * Removes what was uploaded and made for imports and exports, once it is due; the records stay. Safe to
 * run twice.
 * @returns how many files; fifty at most in one run
 */
export async function removeOldFiles(now: Instant): Promise<number> {
  const before = new Date(now)
  const due = await findFilesDue(before, FILES_AT_ONCE)
  if (due.length === 0) return 0
  const root = await storageRoot()
  await removeFiles(due.map(({ path }) => `${root}${path}`))
  return forgetFiles(
    due.map(({ _id }) => _id),
    before,
  )
}

/** The storage alone knows what its files are called; a file that was never uploaded told nobody. */
async function storageRoot(): Promise<string> {
  const fileId = await storeFile(MARKER, Buffer.from('.'))
  return fileId.slice(0, -MARKER.length)
}

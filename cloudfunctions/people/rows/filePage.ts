import { paged } from '../../shared/paged'
import { openParts } from '../parts'
import type { FileParts } from '../records'
import { findPage, type ListFilter } from '../store'

/** A whole file, for a ledger: numbers are whole. */
export interface OpenedFile {
  personId: string
  parts: FileParts
  ended: boolean
}

/**
 * A page of the station's files by name; one database operation.
 * @param limit 999 at most: one more is asked for, to know whether there are more
 */
export async function filePage(
  stationId: string,
  filter: ListFilter,
  after: string | undefined,
  limit: number,
): Promise<{ files: OpenedFile[]; next?: string }> {
  const found = await findPage(stationId, filter, after, limit + 1)
  const { page, ...next } = paged(found, limit, ({ byPinyin }) => byPinyin ?? '')
  const files = page.map((file) => ({
    personId: file._id,
    parts: openParts(file),
    ended: file.ended,
  }))
  return { files, ...next }
}

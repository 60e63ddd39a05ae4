import { seal, unseal } from '../shared/sealed'
import type { ImportOfRecord } from './store'
import type { WrongRow } from './verdict'

/** The rows that were left out while writing, with their reasons, in the order of the sheet. */
export function leftOutRowsOf({ _id, leftOutRows }: ImportOfRecord): WrongRow[] {
  // Whoever could change it would need the key.
  return leftOutRows === null ? [] : JSON.parse(unseal(placeOf(_id), leftOutRows))
}

/** What the record keeps once some more rows were left out. */
export function withLeftOut(
  record: ImportOfRecord,
  more: readonly WrongRow[],
): ImportOfRecord['leftOutRows'] {
  if (more.length === 0) return record.leftOutRows
  return seal(placeOf(record._id), JSON.stringify([...leftOutRowsOf(record), ...more]))
}

function placeOf(documentId: string) {
  return { field: 'imports.leftOutRows', documentId }
}

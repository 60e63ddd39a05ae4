import { type Place, type Sealed, seal, unseal } from '../shared/sealed'
import type { ImportOfRecord } from './store'

/** The columns of a sheet that are not known, as an import keeps them; null for none. */
export function sealedUnknownColumns(importId: string, headers: readonly string[]): Sealed | null {
  return headers.length === 0 ? null : seal(placeOf(importId), JSON.stringify(headers))
}

/** What `sealedUnknownColumns` kept: the columns in the order of the sheet; empty for none. */
export function unknownColumnsOf({ _id, unknownColumns }: ImportOfRecord): string[] {
  // Whoever could change them would need the key.
  return unknownColumns === null ? [] : JSON.parse(unseal(placeOf(_id), unknownColumns))
}

function placeOf(documentId: string): Place {
  return { field: 'imports.unknownColumns', documentId }
}

import type { oneImport } from '@contract/ledgers'
import type { InputOf, OutputOf } from '@contract/procedure'
import { ofStation } from '../shared/ofStation'
import type { Context } from '../shared/serve'
import { importView } from './importView'
import { findImport } from './store'

/** One import, as far as it has come: two database operations with the membership, three where rows were left out. */
export async function one(
  { stationId, importId }: InputOf<typeof oneImport>,
  context: Context,
): Promise<OutputOf<typeof oneImport>> {
  return importView(ofStation(await findImport(importId), stationId), context)
}

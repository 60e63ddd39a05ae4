import type { listImports } from '@contract/ledgers'
import type { InputOf, OutputOf } from '@contract/procedure'
import { paged } from '../shared/paged'
import type { Context } from '../shared/serve'
import { importRow } from './importView'
import { findImports, findUnderWay } from './store'

const PAGE_SIZE = 20

/** The station's imports, newest first; all, or those under way alone. */
export async function imports(
  { stationId, isUnderWay, after }: InputOf<typeof listImports>,
  context: Context,
): Promise<OutputOf<typeof listImports>> {
  const found = isUnderWay
    ? await findUnderWay(stationId, after, PAGE_SIZE + 1)
    : await findImports(stationId, after, PAGE_SIZE + 1)
  const { page, ...next } = paged(found, PAGE_SIZE, ({ sequence }) => sequence)
  return { imports: page.map((record) => importRow(record, context)), ...next }
}

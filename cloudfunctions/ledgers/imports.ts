import type { listImports } from '@contract/ledgers'
import type { InputOf, OutputOf } from '@contract/procedure'
import { paged } from '../shared/paged'
import type { Context } from '../shared/serve'
import { importRow, isUnderWay } from './importView'
import { findImports, findOpenImports } from './store'

const PAGE_SIZE = 20

/** The station's imports, newest first; of a page of open ones those drop out that have nothing to write. */
export async function imports(
  { stationId, isUnderWay: only, after }: InputOf<typeof listImports>,
  context: Context,
): Promise<OutputOf<typeof listImports>> {
  const found = only
    ? await findOpenImports(stationId, context.now, after, PAGE_SIZE + 1)
    : await findImports(stationId, after, PAGE_SIZE + 1)
  const { page, ...next } = paged(found, PAGE_SIZE, ({ sequence }) => sequence)
  return {
    imports: page
      .filter((record) => !only || isUnderWay(record, context.now))
      .map((record) => importRow(record, context)),
    ...next,
  }
}

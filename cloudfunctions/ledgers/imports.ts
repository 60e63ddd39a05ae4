import type { listImports } from '@contract/ledgers'
import type { InputOf, OutputOf } from '@contract/procedure'
import type { Context } from '../shared/serve'
import { importView } from './importView'
import { findImports } from './store'

const PAGE_SIZE = 20

/** The station's imports, newest first. */
export async function imports(
  { stationId, after }: InputOf<typeof listImports>,
  context: Context,
): Promise<OutputOf<typeof listImports>> {
  const found = await findImports(stationId, after, PAGE_SIZE + 1)
  const page = found.slice(0, PAGE_SIZE)
  const last = page.at(-1)
  return {
    imports: page.map((record) => importView(record, context)),
    ...(found.length > PAGE_SIZE && last && { next: last.sequence }),
  }
}

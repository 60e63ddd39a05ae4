import type { stopImport } from '@contract/ledgers'
import type { InputOf, OutputOf } from '@contract/procedure'
import { ofStation } from '../shared/ofStation'
import { Refusal } from '../shared/refusal'
import type { WriteContext } from '../shared/serve'
import { changeImport, findImport } from './store'

/** Whoever goes on writing at this moment finds it stopped before the next rows. */
export async function stop(
  { stationId, importId }: InputOf<typeof stopImport>,
  { commit }: WriteContext,
): Promise<OutputOf<typeof stopImport>> {
  return commit(async (transaction) => {
    const { state } = ofStation(await findImport(importId, transaction), stationId)
    if (state === 'done' || state === 'stopped') throw new Refusal('IMPORT_ENDED')
    await changeImport(transaction, importId, { state: 'stopped', hasRowsToWrite: false })
    return {}
  })
}

import { encodeEjson } from '../../emulator/ejson'
import { newMeter } from '../../emulator/meter'
import type { LocalCloud } from '../../emulator/startLocalCloud'

/** Changes fields of a document that is there, as no function does. */
export async function changeDocument(
  cloud: LocalCloud,
  collectionName: string,
  _id: string,
  fields: Record<string, unknown>,
): Promise<void> {
  const action = cloud.database.actions['database.modifyDocument']
  if (!action) throw new Error('The local cloud has no database.modifyDocument')
  const flags = { queryType: 'DOC', multi: false, merge: true, upsert: false }
  const change = { query: encodeEjson({ _id }), data: encodeEjson({ $set: fields }) }
  const context = { now: () => cloud.clock.now(), invocationId: undefined, meter: newMeter() }
  await action({ collectionName, ...change, ...flags }, context)
}

import { encodeEjson } from '../../emulator/ejson'
import { newMeter } from '../../emulator/meter'
import type { LocalCloud } from '../../emulator/startLocalCloud'
import { callsEnd } from './callsEnd'

/** All that a collection may hold when its records are kept. */
const MANY = 10_000

/**
 * Keeps a copy of all records of a cloud.
 * @returns what puts them back as they were, and removes all others, once every call has ended.
 */
export function keepRecords(cloud: LocalCloud): () => Promise<void> {
  const names = cloud.database.collections().map(({ name }) => name)
  const kept = new Map(
    names.map((name) => [name, cloud.database.documents(name, { limit: MANY }).map(encodeEjson)]),
  )
  return async () => {
    await callsEnd(cloud)
    for (const { name, documents } of cloud.database.collections()) {
      if (documents > 0) {
        await act(cloud, 'removeDocument', { collectionName: name, query: '{}', multi: true })
      }
      const data = kept.get(name) ?? []
      if (data.length > 0) await act(cloud, 'insertDocument', { collectionName: name, data })
    }
  }
}

/** Writes to the database as no function does. */
async function act(cloud: LocalCloud, name: string, body: Record<string, unknown>): Promise<void> {
  const action = cloud.database.actions[`database.${name}`]
  if (!action) throw new Error(`The local cloud has no database.${name}`)
  const context = { now: () => cloud.clock.now(), invocationId: undefined, meter: newMeter() }
  await action(body, context)
}

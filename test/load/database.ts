import { EJSON } from 'bson'
import { newMeter } from '../../emulator/meter'
import type { World } from '../world/startWorld'

const BATCH = 1000

/** Puts documents straight into a collection of the local cloud. */
export async function insert(
  world: World,
  collectionName: string,
  documents: readonly object[],
): Promise<void> {
  for (let first = 0; first < documents.length; first += BATCH) {
    const data = documents.slice(first, first + BATCH).map(ejson)
    await send(world, 'database.insertDocument', { collectionName, data })
  }
}

/** Adds to numbers of one document that is there, by their dotted names. */
export async function increment(
  world: World,
  collectionName: string,
  _id: string,
  by: Record<string, number>,
): Promise<void> {
  const query = ejson({ _id })
  const data = ejson({ $inc: by })
  const flags = { queryType: 'DOC', multi: false, merge: true, upsert: false }
  const update = { collectionName, query, data, ...flags }
  const reply = await send(world, 'database.modifyDocument', update)
  if (reply.data?.updated !== 1) throw new Error(`${collectionName} has no ${_id}`)
}

async function send(
  world: World,
  name: string,
  body: Record<string, unknown>,
): Promise<{ data?: { updated?: number } }> {
  const action = world.database.actions[name]
  if (!action) throw new Error(`The local cloud has no ${name}`)
  const now = () => world.clock.now()
  return action(body, { now, invocationId: undefined, meter: newMeter() })
}

function ejson(document: object): string {
  return EJSON.stringify(document, { relaxed: false })
}

import type { Collection } from './collection'
import { collection, command, type Stored } from './database'
import { logFailure } from './log'
import { type Sealed, seal, sealingVersion, unseal } from './sealed'
import { countOldSealedFiles } from './temporaryFiles'
import { transact } from './transact'

/** How many documents of a collection one run seals anew, and how many of them at a time. */
const BATCH = 200
const AT_ONCE = 10
const JOB = { procedure: 'clock.reseal', requestId: undefined, milliseconds: 0 }

/** A document with sealed fields: null, or sealed with the key of `sealVersion` or a later one. */
interface SealedRecord {
  sealVersion: number
  [field: string]: unknown
}

/** How far the rotation of keys has come: once nothing is left, the old key can go. */
export interface Resealed {
  resealed: number
  /** At least so many documents, and files that go by themselves, still need an older key. */
  left: number
}

/**
 * Seals with the newest key what an older one has sealed, a batch of each collection in one run.
 * Each document is read and changed in one transaction, so an edit meanwhile is never undone.
 * @param collections all of them; those without sealed fields are left alone
 */
export async function reseal(collections: readonly Collection[]): Promise<Resealed> {
  const total = { resealed: 0, left: 0 }
  for (const { name, sealed } of collections) {
    if (!sealed) continue
    const old = await findOld(name)
    let done = 0
    for (let first = 0; first < old.length; first += AT_ONCE) {
      const some = old.slice(first, first + AT_ONCE)
      const outcomes = await Promise.all(some.map(({ _id }) => resealOne(name, sealed, _id)))
      done += outcomes.filter((isDone) => isDone).length
    }
    total.resealed += done
    total.left += old.length < BATCH ? old.length - done : (await findOld(name)).length
  }
  total.left += await countOldSealedFiles(BATCH)
  return total
}

function findOld(name: string): Promise<Stored<SealedRecord>[]> {
  return collection<SealedRecord>(name).find({
    where: { sealVersion: command.lt(sealingVersion()) },
    orderBy: [['sealVersion', 'asc']],
    limit: BATCH,
  })
}

async function resealOne(name: string, fields: readonly string[], id: string): Promise<boolean> {
  try {
    await transact(async (transaction) => {
      const documents = transaction.documents<SealedRecord>(name)
      const found = await documents.get(id)
      const sealVersion = sealingVersion()
      if (!found || found.sealVersion >= sealVersion) return
      await documents.change(id, { ...sealedAnew(name, fields, found), sealVersion })
    })
    return true
  } catch (error) {
    // One record that does not open must not keep the others on an old key.
    logFailure({ ...JOB, code: 'FAILED' }, error)
    return false
  }
}

function sealedAnew(
  name: string,
  fields: readonly string[],
  document: Stored<SealedRecord>,
): Record<string, Sealed> {
  const anew: Record<string, Sealed> = {}
  for (const field of fields) {
    const value = document[field]
    if (typeof value !== 'string') continue
    const place = { field: `${name}.${field}`, documentId: document._id }
    anew[field] = seal(place, unseal(place, value))
  }
  return anew
}

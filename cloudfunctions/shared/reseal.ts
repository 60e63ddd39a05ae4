import type { Collection } from './collection'
import { collection, command, type Stored } from './database'
import { findInOrder } from './findInOrder'
import { alone, forEachDue, type JobTime } from './forEachDue'
import { type Sealed, seal, sealingVersion, unseal } from './sealed'
import { shareTime } from './shareTime'
import { countOldSealedFiles } from './temporaryFiles'
import { transact } from './transact'

/** How many documents are sealed anew side by side. */
const AT_ONCE = 10
/** How far what is left of a collection is counted. */
const COUNTED_TO = 200

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
 * Seals with the newest key what an older one has sealed; each collection has its share of the time.
 * Each document is read and changed in one transaction, so an edit meanwhile is never undone.
 * @param collections all of them; those without sealed fields are left alone
 */
export async function reseal(collections: readonly Collection[], time: JobTime): Promise<Resealed> {
  const total = { resealed: 0, left: 0 }
  const sealing = collections.filter(({ sealed }) => sealed !== undefined)
  await shareTime(sealing, time.until, async ({ name, sealed = [] }, until) => {
    const job = {
      atOnce: AT_ONCE,
      find: (after: Old | undefined, limit: number) => findOld(name, after, limit),
      split: alone<Old>,
      work: ({ _id }: Old) => resealOne(name, sealed, _id),
    }
    // Of which collection one could not be sealed anew is all that the log may say.
    total.resealed += await forEachDue(job, { ...time, name: `${time.name}.${name}`, until })
  })
  for (const { name } of sealing) total.left += await countOld(name)
  total.left += await countOldSealedFiles(COUNTED_TO)
  return total
}

type Old = Stored<SealedRecord>

/** By the version of the key, which counts from 1. */
function findOld(name: string, after: Old | undefined, limit: number): Promise<Old[]> {
  const old = { field: 'sealVersion', above: 0, below: sealingVersion() } as const
  return findInOrder(collection<SealedRecord>(name), old, after, limit)
}

/** Up to `COUNTED_TO`. */
async function countOld(name: string): Promise<number> {
  const where = { sealVersion: command.lt(sealingVersion()) }
  return (await collection<SealedRecord>(name).findIds({ where, limit: COUNTED_TO })).length
}

async function resealOne(name: string, fields: readonly string[], id: string): Promise<0 | 1> {
  return transact(async (transaction) => {
    const documents = transaction.documents<SealedRecord>(name)
    const found = await documents.get(id)
    const sealVersion = sealingVersion()
    if (!found || found.sealVersion >= sealVersion) return 0
    await documents.change(id, { ...sealedAnew(name, fields, found), sealVersion })
    return 1
  })
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

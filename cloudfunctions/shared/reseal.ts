import type { Collection } from './collection'
import { collection, command, type Stored } from './database'
import { each, forEachDue, type JobTime, shareOf } from './forEachDue'
import { type Sealed, seal, sealingVersion, unseal } from './sealed'
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
export async function reseal(
  collections: readonly Collection[],
  { until }: JobTime,
): Promise<Resealed> {
  const total = { resealed: 0, left: 0 }
  const sealing = collections.filter(({ sealed }) => sealed !== undefined)
  for (const [n, { name, sealed = [] }] of sealing.entries()) {
    const job = {
      name: `sealed.reseal.${name}`,
      atOnce: AT_ONCE,
      find: (after: Old | undefined, limit: number) => findOld(name, after, limit),
      split: each<Old>,
      work: ({ _id }: Old) => resealOne(name, sealed, _id),
    }
    total.resealed += await forEachDue(job, shareOf(until, sealing.length - n))
    total.left += (await findOld(name, undefined, COUNTED_TO)).length
  }
  total.left += await countOldSealedFiles(COUNTED_TO)
  return total
}

type Old = Stored<SealedRecord>

/** By the version of the key and the id: those after one of the same version, then those of later ones. */
async function findOld(name: string, after: Old | undefined, limit: number): Promise<Old[]> {
  const isOld = command.lt(sealingVersion())
  if (!after) return findSealed(name, { sealVersion: isOld }, limit)
  const { sealVersion, _id } = after
  const same = await findSealed(name, { sealVersion, _id: command.gt(_id) }, limit)
  if (same.length === limit) return same
  const isLater = command.and(command.gt(sealVersion), isOld)
  const later = await findSealed(name, { sealVersion: isLater }, limit - same.length)
  return [...same, ...later]
}

function findSealed(name: string, where: Record<string, unknown>, limit: number): Promise<Old[]> {
  return collection<SealedRecord>(name).find({
    where,
    orderBy: [
      ['sealVersion', 'asc'],
      ['_id', 'asc'],
    ],
    limit,
  })
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

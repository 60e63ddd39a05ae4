import type { HouseholdsKnown } from '../contactCards/public'
import type { Transaction } from '../shared/database'
import { GroupChanged, regrouped } from './idNumberHold'
import type { PersonDocument } from './records'
import { saveFiles } from './saveFiles'
import { findByIdentity, findFile } from './store'

/** Files about to change, and the ids of the others that share an ID number with them. */
export interface NumberGroup {
  seen: PersonDocument[]
  otherIds: string[]
}

/** Those that share one of these ID numbers with files about to change; before the transaction that reads them. */
export async function findNumberGroup(
  stationId: string,
  seen: PersonDocument[],
  indexes: readonly (string | null)[],
): Promise<NumberGroup> {
  const found = await findByIdentity(
    stationId,
    indexes.filter((index) => index !== null),
  )
  const ids = seen.map(({ _id }) => _id)
  return { seen, otherIds: found.map(({ _id }) => _id).filter((id) => !ids.includes(id)) }
}

/**
 * Saves changed files, and with them the others that share an ID number with one of them as they
 * were or as they became: each number has one holder, and all others are marked.
 * @param known households that need not be read once more
 * @throws GroupChanged where another joined them since they were searched for
 */
export async function saveRegrouped(
  transaction: Transaction,
  stationId: string,
  changes: readonly { before: PersonDocument; after: PersonDocument }[],
  { seen, otherIds }: NumberGroup,
  known?: HouseholdsKnown,
): Promise<void> {
  for (const { before } of changes) {
    const known = seen.find(({ _id }) => _id === before._id)
    if (known?.groupVersion !== before.groupVersion) throw new GroupChanged()
  }
  const concerned = changes.flatMap(({ before, after }) => [
    before.identityIndex,
    after.identityIndex,
  ])
  const others: PersonDocument[] = []
  for (const id of otherIds) {
    const other = await findFile(id, transaction)
    // Who got another number since the search belongs to a group that is not known here.
    if (other && concerned.includes(other.identityIndex)) others.push(other)
  }
  const befores = [...changes.map(({ before }) => before), ...others]
  const afters = regrouped([...changes.map(({ after }) => after), ...others])
  const pairs = afters.map((after, index) => ({
    before: befores[index] ?? after,
    // All are written, so that two who rearrange one group at once conflict.
    after: { ...after, groupVersion: after.groupVersion + 1 },
  }))
  await saveFiles(transaction, stationId, pairs, known)
}

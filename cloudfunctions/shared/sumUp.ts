import type { Instant } from '@contract/time'
import { collection, command, type Stored, type Transaction } from './database'
import { forEachDue, type JobTime } from './forEachDue'
import { increments } from './increments'
import { transact } from './transact'

/** Numbers by name; some stand together under a name of their own. */
export interface Numbers {
  readonly [name: string]: number | Numbers | undefined
}

/** What a document keeps beside its own numbers, so that there are sums of all below it. */
export interface Summed<Sums extends Numbers> {
  /** Summed over what those right below reported; a number that was never added to is not there. */
  below?: Partial<Sums>
  /** What it has last added to what is above. */
  reported?: Partial<Sums>
  /** The document to which they were added; null at the top. */
  reportedTo?: string | null
  /** When something was last added to `below`. */
  addedAt?: Date
  /** Set with every change of its own numbers or of `below`: all that a report is made of. */
  isDue?: boolean
}

/** A collection whose documents stand one below the other, and what of them is summed. */
export interface Tree<Fields extends Summed<Numbers>> {
  name: string
  /** What a document adds to the one above it: its own numbers and `below`, where they are sums of all. */
  reportOf(document: Fields): Numbers
  /** What is stored of one that has nothing of its own. */
  none: Fields
  /** Right below which document each of some stands; one at the top is left out. */
  parentsOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>>
}

/** Few, for whoever writes to one of them meanwhile makes all of them begin again. */
const AT_ONCE = 10

/**
 * Adds what changed in each document to the one above it, and so on to the top, until nothing is due
 * or the time is over. Safe to run at any time, twice at once, and to be killed.
 * Costs two operations for each that is due and at every level above it, two more for up to ten of
 * one parent (three the first time), and two for a hundred that are due.
 * @returns how often something was added to what is above
 */
export async function sumUp<Fields extends Summed<Numbers>>(
  tree: Tree<Fields>,
  time: JobTime,
): Promise<number> {
  const job = {
    find: (after: string | undefined, limit: number) => findDue(tree.name, after, limit),
    split: async (ids: readonly string[]) => groupsOf(ids, await tree.parentsOf(ids)),
    work: (group: Group) => transact((transaction) => report(transaction, tree, group, time.now)),
    apart: ({ parentId, ids }: Group) => ids.map((id) => ({ parentId, ids: [id] })),
  }
  for (let total = 0; ; ) {
    const reported = await forEachDue(job, time)
    total += reported
    // What was added makes those above due, whose turn may have been before.
    if (reported === 0 || performance.now() > time.until) return total
  }
}

function findDue(name: string, after: string | undefined, limit: number): Promise<string[]> {
  return collection<object>(name).findIds({
    where: { isDue: true, ...(after !== undefined && { _id: command.gt(after) }) },
    orderBy: [['_id', 'asc']],
    limit,
  })
}

/** Some right below one document; null for those at the top. */
interface Group {
  parentId: string | null
  ids: readonly string[]
}

/** Those of one parent together: a parent, and up to ten below it. */
function groupsOf(ids: readonly string[], parents: ReadonlyMap<string, string>): Group[] {
  const byParent = new Map<string | null, string[]>()
  for (const id of ids) {
    const parentId = parents.get(id) ?? null
    byParent.set(parentId, [...(byParent.get(parentId) ?? []), id])
  }
  return [...byParent].flatMap(([parentId, all]) =>
    Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, n) => ({
      parentId,
      ids: all.slice(n * AT_ONCE, (n + 1) * AT_ONCE),
    })),
  )
}

/** One that moved since takes back from its former parent what it reported there. */
async function report<Fields extends Summed<Numbers>>(
  transaction: Transaction,
  { name, reportOf, none }: Tree<Fields>,
  { parentId, ids }: Group,
  now: Instant,
): Promise<number> {
  const documents = transaction.documents<Fields>(name)
  const added = new Map<string, Map<string, number>>()
  const add = (id: string | null, numbers: ReadonlyMap<string, number>, times: 1 | -1) => {
    if (id !== null) added.set(id, plus(added.get(id), numbers, times))
  }
  let done = 0
  for (const id of ids) {
    const document: Stored<Fields> | undefined = await documents.get(id)
    if (!document?.isDue) continue
    const report = flat(reportOf(document))
    const before = flat(document.reported)
    add(document.reportedTo ?? null, before, -1)
    add(parentId, report, 1)
    await documents.change(id, {
      ...increments(plus(report, before, -1), 'reported.'),
      reportedTo: parentId,
      isDue: false,
    })
    done += 1
  }
  for (const [id, numbers] of added) {
    const below = increments(numbers, 'below.')
    if (Object.keys(below).length === 0) continue
    if (!(await documents.get(id))) await documents.put(id, none)
    await documents.change(id, { ...below, addedAt: new Date(now), isDue: true })
  }
  return done
}

/** Each number under its whole name, `byTag.aged`. */
function flat(numbers: Numbers | undefined, before = ''): Map<string, number> {
  const entries = Object.entries(numbers ?? {}).flatMap(([name, value]) =>
    typeof value === 'number'
      ? [[`${before}${name}`, value] as const]
      : [...flat(value, `${before}${name}.`)],
  )
  return new Map(entries)
}

function plus(
  numbers: ReadonlyMap<string, number> | undefined,
  others: ReadonlyMap<string, number>,
  times: 1 | -1,
): Map<string, number> {
  const sums = new Map(numbers)
  for (const [name, by] of others) sums.set(name, (sums.get(name) ?? 0) + times * by)
  return sums
}

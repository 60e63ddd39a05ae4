import type { Query } from '../../cloudfunctions/shared/database'

/** Stands in for `shared/database` where a test asks which documents are found, and in which order. */
type Condition = (value: unknown) => boolean
type Fields = Record<string, unknown>

const stored = new Map<string, Map<string, Fields>>()

/** What lies in a collection, by id. */
export function documentsIn(name: string): Map<string, Fields> {
  const documents = stored.get(name) ?? new Map<string, Fields>()
  stored.set(name, documents)
  return documents
}

export const command = {
  gt: (bound: unknown) => isComparable((value) => isBefore(bound, value)),
  lt: (bound: unknown) => isComparable((value) => isBefore(value, bound)),
  in: (values: readonly unknown[]) => (value: unknown) => values.includes(value),
  and:
    (...conditions: Condition[]) =>
    (value: unknown) =>
      conditions.every((holds) => holds(value)),
}

export function collection(name: string) {
  const documents = documentsIn(name)
  const matching = (where: Fields) =>
    [...documents]
      .map(([_id, fields]): Fields & { _id: string } => ({ ...fields, _id }))
      .filter((each) => Object.entries(where).every(([field, asked]) => fits(each[field], asked)))
  return {
    async find({ where, orderBy = [], limit }: Query) {
      const inOrder = matching(where).sort((one, other) => {
        const [field] = orderBy.find(([name]) => differ(one[name], other[name])) ?? ['_id']
        return isBefore(one[field], other[field]) ? -1 : 1
      })
      return inOrder.slice(0, limit)
    },
    async removeWhere(where: Fields) {
      const found = matching(where)
      for (const { _id } of found) documents.delete(_id)
      return found.length
    },
  }
}

function fits(value: unknown, asked: unknown): boolean {
  return typeof asked === 'function' ? asked(value) === true : !differ(value, asked)
}

/** As the database has it: nothing is before or behind what is not there. */
function isComparable(holds: Condition): Condition {
  return (value) => value !== null && value !== undefined && holds(value)
}

function isBefore(one: unknown, other: unknown): boolean {
  return plain(one) < plain(other)
}

function differ(one: unknown, other: unknown): boolean {
  return plain(one) !== plain(other)
}

function plain(value: unknown): string | number {
  if (value instanceof Date) return value.getTime()
  return typeof value === 'number' ? value : String(value)
}

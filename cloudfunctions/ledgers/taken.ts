import type { LedgerColumn } from '@contract/ledgers/ledgerColumns'
import type { Tag } from '@contract/people/personTerms'
import type { Instant } from '@contract/time'

/** Which records are taken out, and how. */
export interface Taking {
  stationId: string
  village: string | undefined
  tag: Tag | undefined
  /** `next` of the part before. */
  after: string | undefined
  masked: boolean
  now: Instant
}

/** Records ready to be written into a sheet. */
export interface Taken {
  columns: readonly LedgerColumn[]
  rows: Record<string, unknown>[]
  /** Where the next part begins. */
  next: string | undefined
  /** Whose files are among them: each of them shall see it. */
  personIds: string[]
}

/** A page of records by cursor. */
export interface Page<Item> {
  items: Item[]
  next: string | undefined
}

/** How many records are read at once: one less than the database gives, to ask for one more. */
export const READ_AT_ONCE = 999

/** Reads page after page until there are `max` records, or all. */
export async function takePages<Item>(
  max: number,
  after: string | undefined,
  read: (after: string | undefined, limit: number) => Promise<Page<Item>>,
): Promise<Page<Item>> {
  const items: Item[] = []
  let next = after
  do {
    const page = await read(next, Math.min(READ_AT_ONCE, max - items.length))
    items.push(...page.items)
    next = page.next
  } while (next !== undefined && items.length < max)
  return { items, next }
}

/** The texts of a record's row, empty where there is nothing. */
export function textsOf(columns: readonly LedgerColumn[], record: object): string[] {
  return columns.map(({ path, write }) => {
    const value = valueAt(record, path)
    return value === undefined || value === null ? '' : write(value)
  })
}

function valueAt(record: object, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (value, key) => (value instanceof Object ? Reflect.get(value, key) : undefined),
      record,
    )
}

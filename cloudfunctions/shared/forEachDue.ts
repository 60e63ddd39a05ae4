import type { Instant } from '@contract/time'
import { logFailure } from './log'

/** When a job of the clock runs, and from when on, by `performance.now()`, it begins nothing more. */
export interface JobTime {
  now: Instant
  until: number
}

/** What a job does with what is due. */
export interface Job<Item, Piece> {
  /** What the log calls it. */
  name: string
  /** The first that are due, in an order of its own, or those after the last that it found before. */
  find(after: Item | undefined, limit: number): Promise<readonly Item[]>
  /** What of a page is done together, in one transaction: each alone, or some that belong together. */
  split(page: readonly Item[]): readonly Piece[] | Promise<readonly Piece[]>
  /** Does one piece; how many records that changed. */
  work(piece: Piece): Promise<number>
  /** How many are looked for at a time. */
  pageSize?: number
  /** How many pieces are done side by side. */
  atOnce?: number
}

const PAGE_SIZE = 100

/**
 * Does once what is due, page by page, until all were tried or the time is over; the first pieces are
 * done even where it is over already. A piece that fails is logged and comes again in the next run: it
 * does not keep the others waiting.
 * @returns how many records were changed
 */
export async function forEachDue<Item, Piece>(
  { pageSize = PAGE_SIZE, atOnce = 1, ...job }: Job<Item, Piece>,
  until: number,
): Promise<number> {
  let changed = 0
  for (let after: Item | undefined; ; ) {
    const page = await job.find(after, pageSize)
    const pieces = await job.split(page)
    for (let first = 0; first < pieces.length; first += atOnce) {
      const some = pieces.slice(first, first + atOnce)
      const outcomes = await Promise.all(some.map((piece) => tryOne(job, piece)))
      changed += outcomes.reduce((sum, each) => sum + each, 0)
      if (performance.now() > until) return changed
    }
    after = page.at(-1)
    if (after === undefined || page.length < pageSize) return changed
  }
}

/** For `split`: each in a transaction of its own. */
export function each<Item>(page: readonly Item[]): readonly Item[] {
  return page
}

/** For `split`: a whole page in one go. */
export function together<Item>(page: readonly Item[]): readonly (readonly Item[])[] {
  return page.length > 0 ? [page] : []
}

/** Until when the first of some may work, so that the others have as long. */
export function shareOf(until: number, some: number): number {
  const started = performance.now()
  return started + Math.max(0, until - started) / some
}

async function tryOne<Piece>(
  { name, work }: Pick<Job<never, Piece>, 'name' | 'work'>,
  piece: Piece,
): Promise<number> {
  const started = performance.now()
  try {
    return await work(piece)
  } catch (error) {
    const milliseconds = Math.round(performance.now() - started)
    const record = {
      procedure: `clock.${name}`,
      requestId: undefined,
      code: 'FAILED',
      milliseconds,
    }
    logFailure(record, error)
    return 0
  }
}

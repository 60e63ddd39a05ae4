import type { Instant } from '@contract/time'
import { logFailure } from './log'

/** One run of a job of the clock. */
export interface JobTime {
  /** What the log calls the job. */
  name: string
  now: Instant
  /** From when on, by `performance.now()`, it begins nothing more. */
  until: number
  /** Which run of the clock it is, counted on from run to run. */
  turn: number
}

/** What a job does with what is due. */
export interface Job<Item, Piece> {
  /** The first that are due, in an order of its own, or those after the last that it found before. */
  find(after: Item | undefined, limit: number): Promise<readonly Item[]>
  /** What of a page is done together, in one transaction: each alone, or some that belong together. */
  split(page: readonly Item[]): readonly Piece[] | Promise<readonly Piece[]>
  /** Does one piece; how many records that changed. */
  work(piece: Piece): Promise<number>
  /** Of a piece of several, each alone: so they are tried where the piece fails. */
  apart?(piece: Piece): readonly Piece[]
  /** How many are looked for at a time. */
  pageSize?: number
  /** How many pieces are done side by side. */
  atOnce?: number
}

const PAGE_SIZE = 100

/**
 * Does once what is due, page by page, until all were tried or the time is over; the first pieces are
 * done even where it is over already. A piece that fails is logged, with how long it took, and comes again in
 * the next run. Of a piece of several each is tried alone, so that one that is broken keeps none of those
 * beside it.
 *
 * Failing alone holds up nothing: the rest of the page and the pages behind it follow. Nor does one that is
 * slow as well: every run begins the page at another piece. Not promised is what lies behind a whole page of
 * those that fail so slowly that they take all the time: every run begins at the first page.
 * @returns how many records were changed
 */
export async function forEachDue<Item, Piece>(
  { pageSize = PAGE_SIZE, atOnce = 1, ...job }: Job<Item, Piece>,
  time: RunTime,
): Promise<number> {
  const { until, turn } = time
  let changed = 0
  for (let after: Item | undefined; ; ) {
    const page = await job.find(after, pageSize)
    const pieces = beginningAt(turn, await job.split(page))
    for (let first = 0; first < pieces.length; first += atOnce) {
      const some = pieces.slice(first, first + atOnce)
      const outcomes = await Promise.all(some.map((piece) => doPiece(job, time, piece)))
      changed += outcomes.reduce((sum, each) => sum + each, 0)
      if (performance.now() > until) return changed
    }
    after = page.at(-1)
    if (after === undefined || page.length < pageSize) return changed
  }
}

/** For `split`: each in a transaction of its own. */
export function alone<Item>(page: readonly Item[]): readonly Item[] {
  return page
}

/** For `split`: a whole page in one go. */
export function together<Item>(page: readonly Item[]): readonly (readonly Item[])[] {
  return page.length > 0 ? [page] : []
}

/** For `apart`, where a piece is a list: a list of each. */
export function eachAlone<Item>(piece: readonly Item[]): readonly (readonly Item[])[] {
  return piece.map((item) => [item])
}

/** All of some, each in its turn the first: the others follow in their order. */
export function beginningAt<Item>(turn: number, items: readonly Item[]): readonly Item[] {
  const first = items.length > 0 ? turn % items.length : 0
  return [...items.slice(first), ...items.slice(0, first)]
}

type RunTime = Pick<JobTime, 'name' | 'until' | 'turn'>

async function doPiece<Piece>(
  { work, apart }: Pick<Job<never, Piece>, 'work' | 'apart'>,
  { name, until, turn }: RunTime,
  piece: Piece,
): Promise<number> {
  const done = await tryOne(name, work, piece)
  if (done !== undefined) return done
  const parts = apart?.(piece) ?? []
  if (parts.length < 2) return 0
  let changed = 0
  for (const part of beginningAt(turn, parts)) {
    if (performance.now() > until) break
    changed += (await tryOne(name, work, part)) ?? 0
  }
  return changed
}

/** Undefined where it failed. */
async function tryOne<Piece>(
  name: string,
  work: Job<never, Piece>['work'],
  piece: Piece,
): Promise<number | undefined> {
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
    return undefined
  }
}

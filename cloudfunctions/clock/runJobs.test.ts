import type { JobTime } from '../shared/forEachDue'
import { logCall, logFailure } from '../shared/log'
import config from './config.json'
import { RUN_EVERY_MS, runJobs } from './runJobs'

jest.mock('../shared/log')

let clock: number

beforeEach(() => {
  clock = 0
  jest.clearAllMocks()
  jest.spyOn(performance, 'now').mockImplementation(() => clock)
})
afterEach(() => jest.mocked(performance.now).mockRestore())

/** A job that takes so long, whatever time it is given. */
const takes = (milliseconds: number) =>
  jest.fn(async (_time: JobTime) => {
    clock += milliseconds
    return milliseconds
  })
/** A job that has enough to do for all its time. */
const takesAll = () =>
  jest.fn(async ({ until }: JobTime) => {
    const taken = until - clock
    clock = until
    return taken
  })

test('a run is one turn of the clock', () => {
  expect(config.triggers.map((each) => each.config)).toEqual([
    `0 */${RUN_EVERY_MS / 60_000} * * * * *`,
  ])
})

test('where all want all, each has the same', async () => {
  const jobs = { a: takesAll(), b: takesAll(), c: takesAll() }
  expect(await runJobs(jobs, 0)).toEqual({ a: 15_000, b: 15_000, c: 15_000 })
  expect(jobs.b).toHaveBeenCalledWith({ name: 'b', now: 0, until: 30_000, turn: 0 })
})

test('what one does not need the others have', async () => {
  expect(await runJobs({ a: takes(1_000), b: takes(0), c: takesAll() }, 0)).toEqual({
    ...{ a: 1_000, b: 0, c: 44_000 },
  })
})

/** A job that has so much to do and no more, however often it is called. */
const needs = (milliseconds: number) => {
  let left = milliseconds
  return jest.fn(async ({ until }: JobTime) => {
    const taken = Math.min(left, Math.max(0, until - clock))
    clock += taken
    left -= taken
    return taken
  })
}

test('what those after it do not need is for the one that stopped for time, whichever its turn is', async () => {
  for (const turn of [0, 1, 2]) {
    clock = 0
    const jobs = { a: needs(60_000), b: needs(0), c: needs(1_000) }
    expect(await runJobs(jobs, turn * RUN_EVERY_MS)).toEqual({ a: 44_000, b: 0, c: 1_000 })
    expect(jobs.b).toHaveBeenCalledTimes(1)
  }
})

test('of two rounds what was sealed anew adds up, and what is left is so at the end', async () => {
  const reseal = async ({ until }: JobTime) => {
    clock = until
    return { resealed: 2, left: until < 45_000 ? 3 : 1 }
  }
  expect(await runJobs({ a: reseal, b: takes(0) }, 0)).toEqual({
    ...{ a: { resealed: 4, left: 1 }, b: 0 },
  })
})

test('one that fails does not stop the others', async () => {
  const fails = async () => {
    throw new Error('no database')
  }
  expect(await runJobs({ a: fails, b: takes(5) }, 0)).toEqual({ a: 'failed', b: 5 })
  expect(jest.mocked(logFailure).mock.calls[0]?.[0].procedure).toBe('clock.a')
})

test('one whose turn never came is left, and comes first in its turn', async () => {
  const jobs = { a: takes(50_000), b: takes(5), c: takes(5) }
  const orders = []
  for (const turn of [0, 1, 2, 3]) {
    clock = 0
    orders.push(Object.entries(await runJobs(jobs, turn * RUN_EVERY_MS + 7)))
  }
  expect(orders).toEqual([
    [
      ['a', 50_000],
      ['b', 'left'],
      ['c', 'left'],
    ],
    [
      ['b', 5],
      ['c', 5],
      ['a', 50_000],
    ],
    [
      ['c', 5],
      ['a', 50_000],
      ['b', 'left'],
    ],
    [
      ['a', 50_000],
      ['b', 'left'],
      ['c', 'left'],
    ],
  ])
  expect(logCall).toHaveBeenCalledWith(
    expect.objectContaining({ procedure: 'clock.b', code: 'LEFT' }),
  )
})

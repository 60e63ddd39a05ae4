import { alone, eachAlone, forEachDue, together } from './forEachDue'
import { logFailure } from './log'

jest.mock('./log')

/** What is due, by number, as a database would find it: until it is done. */
let due: number[]
let pages: (number | undefined)[]
let clock: number
let broken: readonly number[]

beforeEach(() => {
  due = Array.from({ length: 250 }, (_, n) => n)
  pages = []
  clock = 0
  broken = []
  jest.mocked(logFailure).mockClear()
  jest.spyOn(performance, 'now').mockImplementation(() => clock)
})
afterEach(() => jest.mocked(performance.now).mockRestore())

const job = {
  async find(after: number | undefined, limit: number) {
    pages.push(after)
    return due.filter((n) => after === undefined || n > after).slice(0, limit)
  },
  split: alone,
  async work(n: number) {
    clock += 1
    if (broken.includes(n)) throw new Error('no such thing')
    due = due.filter((other) => other !== n)
    return 1
  },
}
/** One run of the job. */
const by = (until: number, turn = 0) => ({ name: 'things.tidy', until, turn })
const FOR_EVER = by(Number.POSITIVE_INFINITY)

test.each([0, 1, 99, 100, 101, 250])('all of %i are done in their order', async (many) => {
  due = due.slice(0, many)
  const done: number[] = []
  const work = (n: number) => {
    done.push(n)
    return job.work(n)
  }
  await expect(forEachDue({ ...job, work }, FOR_EVER)).resolves.toBe(many)
  expect(done).toEqual(Array.from({ length: many }, (_, n) => n))
})

test('whole pages that fail keep nothing that comes after them, and the log names the job alone', async () => {
  broken = due.slice(0, 200)
  await expect(forEachDue(job, FOR_EVER)).resolves.toBe(50)
  expect(due).toEqual(broken)
  expect(pages).toEqual([undefined, 99, 199])
  expect(logFailure).toHaveBeenCalledTimes(200)
  expect(jest.mocked(logFailure).mock.calls[0]?.[0]).toEqual({
    ...{ procedure: 'clock.things.tidy', requestId: undefined, code: 'FAILED', milliseconds: 1 },
  })
})

test('when its time is over it begins nothing more, and goes on in the next run', async () => {
  await expect(forEachDue(job, by(119.5))).resolves.toBe(120)
  expect(due[0]).toBe(120)
  await expect(forEachDue(job, FOR_EVER)).resolves.toBe(130)
})

test('one that comes after the time is over does one piece all the same', async () => {
  clock = 10
  await expect(forEachDue(job, by(5))).resolves.toBe(1)
})

test('one that takes all the time and fails does not come first in the next run', async () => {
  due = [0, 1, 2]
  broken = [0]
  const work = (n: number) => {
    if (n === 0) clock += 8_000
    return job.work(n)
  }
  const run = (turn: number) => forEachDue({ ...job, work }, by(clock + 1.5, turn))
  await expect(run(3)).resolves.toBe(0)
  await expect(run(4)).resolves.toBe(2)
  expect(due).toEqual([0])
})

test('side by side, one that fails keeps none of the others', async () => {
  broken = [3]
  let [running, most] = [0, 0]
  const work = async (n: number) => {
    running += 1
    most = Math.max(most, running)
    await Promise.resolve()
    running -= 1
    return job.work(n)
  }
  await expect(forEachDue({ ...job, work, atOnce: 10 }, FOR_EVER)).resolves.toBe(249)
  expect(most).toBe(10)
})

test('pages in one go', async () => {
  const sizes: number[] = []
  const work = async (page: readonly number[]) => sizes.push(page.length)
  await forEachDue({ ...job, split: together, work, pageSize: 125 }, FOR_EVER)
  expect(sizes).toEqual([125, 125])
})

test('where none can be looked for, the job itself has failed', async () => {
  const find = () => Promise.reject(new Error('no database'))
  await expect(forEachDue({ ...job, find }, FOR_EVER)).rejects.toThrow('no database')
})

describe('a group that fails', () => {
  const grouped = {
    ...job,
    pageSize: 5,
    split: together<number>,
    apart: eachAlone<number>,
    async work(group: readonly number[]) {
      clock += 1
      if (group.some((n) => broken.includes(n))) throw new Error('no such thing')
      due = due.filter((n) => !group.includes(n))
      return group.length
    },
  }

  test('is taken apart: all but the broken one are done, those behind it too', async () => {
    due = due.slice(0, 12)
    broken = [3]
    await expect(forEachDue(grouped, FOR_EVER)).resolves.toBe(11)
    expect(due).toEqual([3])
    // As a group, and alone.
    expect(logFailure).toHaveBeenCalledTimes(2)
  })

  test('of one is not tried again', async () => {
    due = [3]
    broken = [3]
    await expect(forEachDue(grouped, FOR_EVER)).resolves.toBe(0)
    expect(logFailure).toHaveBeenCalledTimes(1)
  })

  test('is gone through until the time is over, in the next run from another one on', async () => {
    due = due.slice(0, 5)
    broken = [0]
    await expect(forEachDue(grouped, by(2.5, 0))).resolves.toBe(1)
    expect(due).toEqual([0, 2, 3, 4])
    clock = 0
    await expect(forEachDue(grouped, by(2.5, 2))).resolves.toBe(2)
    expect(due).toEqual([0, 2])
  })
})

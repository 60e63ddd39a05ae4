import { shareTime } from './shareTime'

let clock: number

beforeEach(() => {
  clock = 0
  jest.spyOn(performance, 'now').mockImplementation(() => clock)
})
afterEach(() => jest.mocked(performance.now).mockRestore())

/** Has each work for so long as it needs or its share allows; who worked when, from and to. */
async function workedFor(needs: Record<string, number>, until: number) {
  const left = new Map(Object.entries(needs))
  const worked: [who: string, from: number, to: number][] = []
  await shareTime([...left.keys()], until, async (who, share) => {
    const from = clock
    const need = left.get(who) ?? 0
    clock += Math.min(need, Math.max(0, share - clock))
    left.set(who, need - (clock - from))
    worked.push([who, from, clock])
  })
  return worked
}

test('where all want all, each has the same', async () => {
  expect(await workedFor({ a: 100, b: 100, c: 100 }, 90)).toEqual([
    ['a', 0, 30],
    ['b', 30, 60],
    ['c', 60, 90],
  ])
})

test('what those do not need that come after is for those that stopped', async () => {
  expect(await workedFor({ a: 1_000, b: 5, c: 0 }, 90)).toEqual([
    ['a', 0, 30],
    ['b', 30, 35],
    ['c', 35, 35],
    ['a', 35, 90],
  ])
})

test('round after round, until all are done', async () => {
  expect(await workedFor({ a: 35, b: 40, c: 0 }, 90)).toEqual([
    ['a', 0, 30],
    ['b', 30, 60],
    ['c', 60, 60],
    ['a', 60, 65],
    ['b', 65, 75],
  ])
})

test('where the time is over, each begins once all the same', async () => {
  clock = 10
  expect(await workedFor({ a: 5, b: 5 }, 5)).toEqual([
    ['a', 10, 10],
    ['b', 10, 10],
  ])
})

test('one that takes longer than its share leaves no time for a second round', async () => {
  const began: string[] = []
  await shareTime(['a', 'b'], 90, async (who) => {
    began.push(who)
    clock += 80
  })
  expect(began).toEqual(['a', 'b'])
})

test('in another round nothing begins when the time is over', async () => {
  const began: string[] = []
  await shareTime(['a', 'b', 'c'], 90, async (who, share) => {
    const isFirst = !began.includes(who)
    began.push(who)
    if (who !== 'c') clock = isFirst ? share : 95
  })
  expect(began).toEqual(['a', 'b', 'c', 'a'])
})

test('nothing to share', async () => {
  expect(await workedFor({}, 90)).toEqual([])
})

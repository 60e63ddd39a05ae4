import { formerVillagesAt, villagesBefore } from './villagesBefore'

const at = (village: string, householdId?: string) => ({
  village,
  ...(householdId && { householdId }),
})
const before = (villages: string[], householdId = 'a') =>
  villages.map((village) => ({ householdId, village }))

test.each([
  ['stays where it is', [], at('东村', 'a'), at('东村', 'a'), []],
  ['came into another village', [], at('东村', 'a'), at('西村', 'a'), ['东村']],
  ['and again', ['东村'], at('西村', 'a'), at('南村', 'a'), ['东村', '西村']],
  ['stays there', ['东村', '西村'], at('南村', 'a'), at('南村', 'a'), ['东村', '西村']],
  ['came back', ['东村', '西村'], at('南村', 'a'), at('东村', 'a'), ['西村', '南村']],
  ['is another one', ['东村'], at('西村', 'a'), at('西村', 'b'), []],
  ['is none any more', ['东村'], at('西村', 'a'), at('西村'), []],
  ['is there at last', [], at('东村'), at('西村', 'a'), []],
])('of a household that %s', (_, known, was, home, villages) => {
  expect(formerVillagesAt(villagesBefore(before(known), was, home), home)).toEqual(villages)
})

test.each([
  ['into another household', at('北村', 'b')],
  ['into none', at('北村')],
])('are kept of who leaves it %s, for who comes back', (_, elsewhere) => {
  const left = villagesBefore(before(['东村']), at('西村', 'a'), elsewhere)
  const back = at('南村', 'a')
  expect(formerVillagesAt(villagesBefore(left, elsewhere, back), back)).toEqual(['东村', '西村'])
})

test('keeps the latest, each once', () => {
  const known = before(Array.from({ length: 10 }, (_, n) => `${n}村`))
  const kept = villagesBefore(known, at('3村', 'a'), at('西村', 'a'))
  expect(kept).toEqual([...known.filter(({ village }) => village !== '3村'), known[3]])
  const more = villagesBefore(kept, at('东村', 'b'), at('西村', 'a'))
  expect(more).toEqual([...kept.slice(1), { householdId: 'b', village: '东村' }])
})

import { villagesBefore } from './villagesBefore'

const at = (village: string, householdId?: string) => ({
  village,
  ...(householdId && { householdId }),
})

test.each([
  ['stays where it is', [], at('东村', 'a'), at('东村', 'a'), []],
  ['came into another village', [], at('东村', 'a'), at('西村', 'a'), ['东村']],
  ['and again', ['东村'], at('西村', 'a'), at('南村', 'a'), ['东村', '西村']],
  ['stays there', ['东村', '西村'], at('南村', 'a'), at('南村', 'a'), ['东村', '西村']],
  ['came back', ['东村', '西村'], at('南村', 'a'), at('东村', 'a'), ['西村', '南村']],
  ['is another one', ['东村'], at('西村', 'a'), at('西村', 'b'), []],
  ['is none any more', ['东村'], at('西村', 'a'), at('西村'), []],
  ['is there at last', [], at('东村'), at('西村', 'a'), []],
])('of a household that %s', (_, known, was, home, before) => {
  expect(villagesBefore(known, was, home)).toEqual(before)
})

test('keeps the latest', () => {
  const known = Array.from({ length: 10 }, (_, n) => `${n}村`)
  const before = villagesBefore(known, at('东村', 'a'), at('西村', 'a'))
  expect(before).toEqual([...known.slice(1), '东村'])
})

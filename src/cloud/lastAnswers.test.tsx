import {
  dropAnswer,
  dropAnswersOf,
  keepAnswer,
  keyOfAnswer,
  lastAnswer,
  withinBounds,
} from './lastAnswers'

const answer = (key: string, text = '') => ({ key, at: 1, output: text })

test('a newer answer takes the place of the one before', () => {
  keepAnswer(answer('hours', 'old'))
  keepAnswer(answer('rows'))
  keepAnswer(answer('hours', 'new'))
  expect(lastAnswer('hours')?.output).toBe('new')
  expect(lastAnswer('rows')).toBeDefined()
})

test('thirty are kept, the oldest give way', () => {
  for (let number = 1; number <= 31; number += 1) keepAnswer(answer(`a${number}`))
  expect(lastAnswer('a1')).toBeUndefined()
  expect(lastAnswer('a2')).toBeDefined()
  expect(lastAnswer('a31')).toBeDefined()
})

test('a long answer does not grow the store beyond its bound', () => {
  const kept = withinBounds(['a', 'b', 'c'].map((key) => answer(key, '字'.repeat(90_000))))
  expect(kept.map(({ key }) => key)).toEqual(['a', 'b'])
  expect(withinBounds([answer('a', '字'.repeat(200_000))])).toEqual([])
})

test('one is dropped, the others stay', () => {
  keepAnswer(answer('hours'))
  keepAnswer(answer('rows'))
  dropAnswer('hours')
  dropAnswer('never kept')
  expect(lastAnswer('hours')).toBeUndefined()
  expect(lastAnswer('rows')).toBeDefined()
})

test('all of a procedure are dropped, those of others stay', () => {
  const [one, other, longer] = [
    keyOfAnswer('visits.one', { id: 1 }),
    keyOfAnswer('visits.one', { id: 2 }),
    keyOfAnswer('visits.oneMore', {}),
  ]
  for (const key of [one, other, longer]) keepAnswer(answer(key))
  dropAnswersOf('visits.one')
  expect([one, other, longer].map((key) => lastAnswer(key) !== undefined)).toEqual([
    false,
    false,
    true,
  ])
})

test('a key is of the procedure and its input, and does not spell the input', () => {
  const keys = Array.from({ length: 2_000 }, (_, at) =>
    keyOfAnswer('cards.scan', { code: `K${at}` }),
  )
  expect(new Set(keys).size).toBe(2_000)
  expect(keyOfAnswer('cards.scan', { code: 'K7' })).toBe(keys[7])
  expect(keys[7]).toMatch(/^cards\.scan:[0-9a-f]{16}$/)
})

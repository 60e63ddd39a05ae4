import { compileFilter } from '../../../emulator/database/query/match'
import { CloudError } from '../../../emulator/errors'

function find(pattern: string, text: string): boolean {
  return compileFilter({ text: { $regex: pattern } })({ text })
}

const ALMOST = `${'a'.repeat(40)}!`

test.each([
  ['^(a+)+$', ALMOST],
  ['^(a|a)*$', ALMOST],
  ['^(?:a{1,9}){1,40}$', ALMOST],
  [`^${'a?'.repeat(40)}${'a'.repeat(20)}$`, ALMOST],
  [`^${'(a|a)'.repeat(40)}$`, ALMOST],
])('a pattern that backtracks without end is ended after a second: %s', (pattern, text) => {
  const startedAt = performance.now()
  expect(() => find(pattern, text)).toThrow(/takes too long: more than 1000 ms in one filter/)
  expect(performance.now() - startedAt).toBeLessThan(3000)
})

test('a pattern that is too large for the engine is refused by name', () => {
  const tooLarge = () => find('a'.repeat(2_000_000), 'a')
  expect(tooLarge).toThrow(CloudError)
  expect(tooLarge).toThrow(/a+ cannot be matched: .*Regular expression too large$/)
})

test('all patterns of one filter share that second', () => {
  const slow = { $regex: '^(a+)+$' }
  const test = compileFilter({ text: slow })
  const startedAt = performance.now()
  for (let n = 0; n < 3; n++) expect(() => test({ text: ALMOST })).toThrow('takes too long')
  expect(performance.now() - startedAt).toBeLessThan(2000)
})

test('a guarded pattern still finds what it should', () => {
  expect(find('^(ab)+$', 'ababab')).toBe(true)
  expect(find('^(ab)+$', 'ababa')).toBe(false)
  expect(find('.*张.*', `${'长'.repeat(500)}张`)).toBe(true)
  expect(find('^(a+)+$', 'a'.repeat(40))).toBe(true)
  expect(find('[*+?{|)]{2}', 'x+?')).toBe(true)
  const inList = compileFilter({ text: { $in: ['x', /^(ab)+$/] } })
  expect([inList({ text: 'abab' }), inList({ text: 'x' }), inList({ text: 'aba' })]).toEqual([
    true,
    true,
    false,
  ])
})

test('a guard is not counted against a filter that meets many documents', () => {
  const test = compileFilter({ text: { $regex: '(张|王)*三$' } })
  const text = `${'张'.repeat(20)}三`
  for (let n = 0; n < 20_000; n++) expect(test({ text })).toBe(true)
})

import { CardCode } from '@contract/contactCards/contactCardTerms'
import { sceneOf } from '@contract/scenes'
import { cardCodeOf, codeIndexOf, newCardCode } from './cardCode'

const environment = process.env

beforeAll(() => {
  process.env = { ...environment, SEAL_KEYS: `1:${'1'.repeat(64)}`, BLIND_KEY: '2'.repeat(64) }
})
afterAll(() => {
  process.env = environment
})

test('a code is one of many, fits a scene, and is found by its index', () => {
  const codes = Array.from({ length: 200 }, (_, n) => {
    const { code, codeIndex } = newCardCode(`household-${n}`)
    const plain = cardCodeOf({ _id: `household-${n}`, code })
    expect(CardCode.safeParse(plain).success).toBe(true)
    expect(sceneOf({ kind: 'household', value: plain }).length).toBeLessThanOrEqual(32)
    expect(codeIndexOf(plain)).toBe(codeIndex)
    expect(code).not.toContain(plain)
    return plain
  })
  expect(new Set(codes).size).toBe(200)
  // Each digit carries its bits: no place has the same one in all of them.
  for (let place = 0; place < 26; place++) {
    expect(new Set(codes.map((code) => code[place])).size).toBeGreaterThan(4)
  }
})

test('the code of one household does not open as another’s', () => {
  const { code } = newCardCode('household-1')
  expect(() => cardCodeOf({ _id: 'household-2', code })).toThrow('does not match its seal')
})

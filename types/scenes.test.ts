import fc from 'fast-check'
import { readScene, type SceneKind, sceneOf } from './scenes'

fc.configureGlobal({ seed: 20_261_123 })

const KINDS: SceneKind[] = ['station', 'household', 'invitation', 'bindingOffer']
const kind = fc.constantFrom(...KINDS)
const value = fc.stringMatching(/^[A-Za-z0-9_-]{1,30}$/)

describe('what a code carries is read back as it was written', () => {
  test('whatever it stands for', () => {
    fc.assert(
      fc.property(kind, value, (kind, value) => {
        expect(readScene(sceneOf({ kind, value }))).toEqual({ kind, value })
      }),
    )
  })

  test('and fits into the 32 signs that WeChat gives, all of which it lets stand', () => {
    fc.assert(
      fc.property(kind, value, (kind, value) => {
        expect(sceneOf({ kind, value })).toMatch(/^[\w!#$&'()*+,/:;=?@\-.~]{3,32}$/)
      }),
    )
  })

  test('two things never have one text', () => {
    const texts = KINDS.map((kind) => sceneOf({ kind, value: 'x' }))
    expect(texts).toEqual(['s.x', 'h.x', 'i.x', 'b.x'])
  })
})

describe('what is no code of ours says nothing', () => {
  test.each([
    '',
    's',
    's.',
    '.x',
    'x.y',
    'S.x',
    'ss.x',
    's.x.y',
    's.x ',
    's.铜梁',
    's%2Ex',
    'toString.x',
    `s.${'x'.repeat(31)}`,
  ])('%j', (text) => {
    expect(readScene(text)).toBeUndefined()
  })

  test('nor can it be written', () => {
    for (const value of ['', 'a.b', 'a b', '铜梁', 'x'.repeat(31)]) {
      expect(() => sceneOf({ kind: 'household', value })).toThrow(/cannot hold/)
    }
  })
})

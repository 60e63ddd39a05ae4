import { createHash, createHmac } from 'node:crypto'
import fc from 'fast-check'
import { blindIndex, type Place, seal, unseal } from './sealed'

fc.configureGlobal({ seed: 20_261_123 })

const FIRST = '1'.repeat(64)
const SECOND = '2'.repeat(64)
const FIELD = 'appointments.phone'
const PLACE: Place = { field: FIELD, documentId: 'a' }
const PHONE = '19900000000'
const environment = process.env

beforeEach(() => {
  process.env = { ...environment, SEAL_KEYS: `1:${FIRST}`, BLIND_KEY: FIRST }
})
afterAll(() => {
  process.env = environment
})

describe('what is sealed opens again', () => {
  test('as the same text, whatever it is written in', () => {
    const unicode = fc.string({ unit: 'binary', maxLength: 100 })
    fc.assert(fc.property(unicode, (text) => expect(unseal(PLACE, seal(PLACE, text))).toBe(text)))
  })

  test.each([
    '',
    'a',
    '字'.repeat(5),
    '一二三四五六七八',
    '👨‍👩‍👧',
    'x'.repeat(16),
    'y'.repeat(100_000),
  ])('text %#', (text) => {
    expect(unseal(PLACE, seal(PLACE, text))).toBe(text)
  })

  test('shows nothing of the text, and never looks the same twice', () => {
    const sealed = seal(PLACE, PHONE)
    expect(sealed).toMatch(/^1\.[\w-]{22}\.[\w-]{22}\.[\w-]{43}$/)
    expect(Buffer.from(sealed.split('.').join(''), 'base64url').includes(PHONE)).toBe(false)
    expect(seal(PLACE, PHONE)).not.toBe(sealed)
  })
})

describe('what was changed does not open', () => {
  test.each([
    ['the iv', 1],
    ['the text', 2],
    ['the seal', 3],
  ])('%s, in any of its characters but the padding of the last', (_what, part) => {
    const parts = seal(PLACE, PHONE).split('.')
    const original = parts[part] ?? ''
    for (let index = 0; index < original.length - 1; index++) {
      const other = original[index] === 'A' ? 'B' : 'A'
      const tampered = original.slice(0, index) + other + original.slice(index + 1)
      const sealed = parts.map((each, at) => (at === part ? tampered : each)).join('.')
      expect(() => unseal(PLACE, sealed)).toThrow('does not match its seal')
    }
  })

  test('a version that was renamed', () => {
    process.env.SEAL_KEYS = `1:${FIRST},2:${SECOND}`
    const [, ...rest] = seal(PLACE, PHONE).split('.')
    expect(() => unseal(PLACE, ['1', ...rest].join('.'))).toThrow('does not match its seal')
    expect(() => unseal(PLACE, ['02', ...rest].join('.'))).toThrow('does not match its seal')
  })

  test.each([1, 2, 3])('a part %i that is missing', (part) => {
    const parts = seal(PLACE, PHONE).split('.')
    const cut = parts.map((each, at) => (at === part ? '' : each)).join('.')
    expect(() => unseal(PLACE, cut)).toThrow('does not match its seal')
  })

  test.each(['', 'x', 'A'.repeat(43)])('a part %j that was put after the seal', (part) => {
    const sealed = `${seal(PLACE, PHONE)}.${part}`
    expect(() => unseal(PLACE, sealed)).toThrow('does not match its seal')
  })

  test('a text that stands in another field', () => {
    const sealed = seal(PLACE, PHONE)
    expect(() => unseal({ ...PLACE, field: 'appointments.note' }, sealed)).toThrow(
      'appointments.note does not match its seal',
    )
  })

  test('a text that stands in another document', () => {
    const sealed = seal(PLACE, PHONE)
    expect(() => unseal({ ...PLACE, documentId: 'b' }, sealed)).toThrow('does not match its seal')
    expect(unseal({ ...PLACE }, sealed)).toBe(PHONE)
  })

  test('a text whose field and document were cut elsewhere', () => {
    const sealed = seal({ field: 'a.b', documentId: 'c' }, PHONE)
    expect(() => unseal({ field: 'a', documentId: 'b.c' }, sealed)).toThrow('match its seal')
    expect(() => unseal({ field: 'a.bc', documentId: '' }, sealed)).toThrow('match its seal')
  })

  test('another key under the same version', () => {
    const sealed = seal(PLACE, PHONE)
    process.env.SEAL_KEYS = `1:${SECOND}`
    expect(() => unseal(PLACE, sealed)).toThrow('does not match its seal')
  })

  test('the error repeats neither the text nor the key', () => {
    const error = thrownBy(() => unseal(PLACE, `${seal(PLACE, PHONE)}x`))
    expect(error).not.toContain(PHONE)
    expect(error).not.toContain(FIRST)
  })
})

describe('keys are changed by adding one', () => {
  test('what the old key sealed opens still, and the new one seals', () => {
    const old = seal(PLACE, PHONE)
    process.env.SEAL_KEYS = `1:${FIRST}, 2:${SECOND}`
    expect(unseal(PLACE, old)).toBe(PHONE)
    expect(seal(PLACE, PHONE)).toMatch(/^2\./)
    expect(unseal(PLACE, seal(PLACE, PHONE))).toBe(PHONE)
  })

  test('the highest version seals, wherever it stands', () => {
    process.env.SEAL_KEYS = `10:${SECOND},9:${FIRST}`
    expect(seal(PLACE, PHONE)).toMatch(/^10\./)
  })

  test('a version that is gone is said to be gone', () => {
    process.env.SEAL_KEYS = `1:${FIRST},2:${SECOND}`
    const sealed = seal(PLACE, PHONE)
    process.env.SEAL_KEYS = `1:${FIRST}`
    expect(() => unseal(PLACE, sealed)).toThrow('no key of version 2')
  })

  test.each(['', '.', 'junk', '19900000000', 'NaN.a.b.c'])('%j was never sealed', (junk) => {
    expect(() => unseal(PLACE, junk)).toThrow('no key of version')
  })
})

describe('without keys nothing is sealed', () => {
  test('the missing variable is named', () => {
    delete process.env.SEAL_KEYS
    delete process.env.BLIND_KEY
    expect(() => seal(PLACE, PHONE)).toThrow('SEAL_KEYS is not set')
    expect(() => blindIndex(FIELD, PHONE)).toThrow('BLIND_KEY is not set')
  })

  test.each([FIRST, `1:${FIRST.slice(1)}`, `1:${FIRST}0`, `a:${FIRST}`, `1:${'G'.repeat(64)}`])(
    'a key that is none is refused, and not repeated: %#',
    (keys) => {
      process.env.SEAL_KEYS = keys
      const error = thrownBy(() => seal(PLACE, PHONE))
      expect(error).toContain('64-hex-digits')
      expect(error).not.toContain('1111')
    },
  )
})

describe('the blind index is HMAC-SM3', () => {
  test.each([
    '',
    FIRST.slice(1),
    `${FIRST}1`,
    'G'.repeat(64),
    `${FIRST.slice(2)}zz`,
    `${FIRST}\n`,
    'A'.repeat(64),
  ])('a key that is none is refused, and not repeated: %#', (key) => {
    process.env.BLIND_KEY = key
    const error = thrownBy(() => blindIndex(FIELD, PHONE))
    expect(error).toMatch(/BLIND_KEY (must be 64 hex digits|is not set)/)
    expect(error).not.toMatch(/1111|AAAA|GGGG|1990000/)
  })

  test('this Node computes the vectors of GM/T 0042-2015, D.3', () => {
    const text = 'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq'.repeat(2)
    const key = Buffer.from(Array.from({ length: 32 }, (_, index) => index + 1))
    const expected = 'ca05e144ed05d1857840d1f318a4a8669e559fc8391f414485bfdf7bb408963a'
    expect(createHmac('sm3', key).update(text).digest('hex')).toBe(expected)
    expect(hmacSm3(key, text).toString('hex')).toBe(expected)
  })

  test('over field and value, by the definition of an HMAC', () => {
    const expected = hmacSm3(Buffer.from(FIRST, 'hex'), `${FIELD}\n${PHONE}`)
    expect(blindIndex(FIELD, PHONE)).toBe(expected.toString('base64url'))
    expect(blindIndex(FIELD, PHONE)).toHaveLength(43)
  })

  test('the same for the same value only, in the same field, under the same key', () => {
    const index = blindIndex(FIELD, PHONE)
    expect(blindIndex(FIELD, PHONE)).toBe(index)
    expect(blindIndex(FIELD, '19900000001')).not.toBe(index)
    expect(blindIndex('people.phone', PHONE)).not.toBe(index)
    process.env.SEAL_KEYS = `1:${FIRST},2:${SECOND}`
    expect(blindIndex(FIELD, PHONE)).toBe(index)
    process.env.BLIND_KEY = SECOND
    expect(blindIndex(FIELD, PHONE)).not.toBe(index)
  })
})

/** RFC 2104 over SM3, whose block is 64 bytes; for keys no longer than that. */
function hmacSm3(key: Buffer, text: string): Buffer {
  const padded = Buffer.concat([key, Buffer.alloc(64 - key.length)])
  const mixed = (byte: number) => padded.map((each) => each ^ byte)
  const inner = createHash('sm3').update(mixed(0x36)).update(text).digest()
  return createHash('sm3').update(mixed(0x5c)).update(inner).digest()
}

function thrownBy(run: () => unknown): string {
  try {
    run()
  } catch (error) {
    return String(error)
  }
  throw new Error('Nothing was thrown')
}

import fc from 'fast-check'
import { fieldIssues } from './fieldIssues'
import { ageOn, birthDateOf, checkCharacter, IdNumber, inFull, sexOf } from './idNumber'
import { addDays, dateOf } from './time'

fc.configureGlobal({ seed: 20_261_123 })

const DATE = '身份证号里的出生日期不对，再看看。'
const LAST = '身份证号最后一位对不上，请照着证再看看。'
const CHARACTERS = '身份证号只能是数字，最后一位可以是X，再看看。'

function messageOf(value: unknown): string | undefined {
  return fieldIssues(IdNumber, value)[0]?.message
}

/** With the right check character; the region does not exist. */
function numberOf(birthDate: string, sequence = '001'): string {
  const digits = `990101${birthDate.replaceAll('-', '')}${sequence}`
  return digits + checkCharacter(digits)
}

describe('an ID number is right in its length, its date and its last character', () => {
  test.each(['990101195001010010', '99010119500101007X'])('%s is one', (idNumber) => {
    expect(IdNumber.parse(idNumber)).toBe(idNumber)
  })

  test.each([
    ' 990101 19500101 0010\n',
    '９９０１０１１９５００１０１００１０',
    '990101-19500101-0010',
    '990101\u300019500101\u00a00010',
  ])('%j is read as it is printed', (typed) => {
    expect(IdNumber.parse(typed)).toBe('990101195001010010')
  })

  test.each(['99010119500101007x', '99010119500101007Ｘ', '99010119500101007ｘ'])(
    '%s ends in X',
    (typed) => {
      expect(IdNumber.parse(typed)).toBe('99010119500101007X')
    },
  )

  test.each([
    ['', '请填身份证号。'],
    [' ', '请填身份证号。'],
    ['9901011950010100', '身份证号少了2位，再看看。'],
    ['99010119500101001', '身份证号少了1位，再看看。'],
    ['9901011950010100100', '身份证号多了1位，再看看。'],
    ['1'.repeat(2_000_000), '身份证号多了99位，再看看。'],
    ['9901011950010100A0', CHARACTERS],
    ['X90101195001010010', CHARACTERS],
    ['99010119500101X010', CHARACTERS],
    ['990101195001010010\u200b', CHARACTERS],
    ['990101195001010011', LAST],
    ['99010119500101001X', LAST],
    [numberOf('1950-02-30'), DATE],
    [numberOf('1950-13-01'), DATE],
    [numberOf('1950-00-10'), DATE],
    [numberOf('2027-02-29'), DATE],
    [99010119, '身份证号的写法不对。'],
    [undefined, '请填身份证号。'],
  ])('%j is told: %s', (typed, message) => {
    expect(messageOf(typed)).toBe(message)
  })

  test('the first birth that counts is of 1900, the last of today', () => {
    const today = dateOf(Date.now())
    expect(messageOf(numberOf('1899-12-31'))).toBe(DATE)
    expect(messageOf(numberOf('1900-01-01'))).toBeUndefined()
    expect(messageOf(numberOf(today))).toBeUndefined()
    expect(messageOf(numberOf(addDays(today, 1)))).toBe(DATE)
  })
})

const anyNumber = fc
  .tuple(fc.integer({ min: 0, max: 30_000 }), fc.integer({ min: 0, max: 999 }))
  .map(([days, n]) => numberOf(addDays('1930-01-01', days), String(n).padStart(3, '0')))

describe('a slip of the finger is seen', () => {
  test('any one digit that is another one', () => {
    fc.assert(
      fc.property(anyNumber, fc.nat(17), fc.integer({ min: 1, max: 9 }), (right, at, by) => {
        const digit = (Number(right[at] === 'X' ? 0 : right[at]) + by) % 10
        const wrong = right.slice(0, at) + digit + right.slice(at + 1)
        expect(IdNumber.safeParse(right).success).toBe(true)
        expect(IdNumber.safeParse(wrong).success).toBe(wrong === right)
      }),
      { numRuns: 500 },
    )
  })

  test('any two neighbours that changed places', () => {
    fc.assert(
      fc.property(anyNumber, fc.nat(16), (right, at) => {
        const swapped = `${right[at + 1]}${right[at]}`
        const wrong = right.slice(0, at) + swapped + right.slice(at + 2)
        expect(IdNumber.safeParse(wrong).success).toBe(wrong === right)
      }),
      { numRuns: 500 },
    )
  })
})

describe('what an ID number says', () => {
  test('the birth date, and the sex by the last but one', () => {
    expect(birthDateOf('990101195001010010')).toBe('1950-01-01')
    expect(sexOf('990101195001010010')).toBe('male')
    expect(sexOf(numberOf('1950-01-01', '002'))).toBe('female')
  })

  test.each([
    ['1946-11-23', '2026-11-22', 79],
    ['1946-11-23', '2026-11-23', 80],
    ['1946-11-23', '2027-11-22', 80],
    ['1948-02-29', '2026-02-28', 77],
    ['1948-02-29', '2026-03-01', 78],
    ['2026-11-23', '2026-11-23', 0],
  ])('who was born on %s is on %s %d years old', (birthDate, date, age) => {
    expect(ageOn(birthDate, date)).toBe(age)
  })

  test('fifteen digits are written with eighteen today', () => {
    expect(inFull('990101500101001')).toBe('990101195001010010')
    expect(inFull('990101195001010010')).toBe('990101195001010010')
  })
})

import { hasTriedTooOften, oneMoreTry, UNKNOWN_CODES_PER_HOUR } from './codeTries'
import { instantOf } from './time'

const NINE = instantOf('2026-11-23', '09:00')
const HOUR_MS = 3_600_000

describe('codes that are none', () => {
  test('are answered twenty times in an hour', () => {
    let tries = oneMoreTry(undefined, NINE)
    for (let n = 2; n < UNKNOWN_CODES_PER_HOUR; n++) tries = oneMoreTry(tries, NINE + n)
    expect(hasTriedTooOften(tries, NINE)).toBe(false)
    tries = oneMoreTry(tries, NINE + 1000)
    expect(tries).toEqual({ since: NINE, count: UNKNOWN_CODES_PER_HOUR })
    expect(hasTriedTooOften(tries, NINE + HOUR_MS - 1)).toBe(true)
    expect(hasTriedTooOften(tries, NINE + HOUR_MS)).toBe(false)
  })

  test('are counted anew after an hour', () => {
    const tries = { since: NINE, count: 7 }
    expect(oneMoreTry(tries, NINE + HOUR_MS - 1)).toEqual({ since: NINE, count: 8 })
    expect(oneMoreTry(tries, NINE + HOUR_MS)).toEqual({ since: NINE + HOUR_MS, count: 1 })
    expect(hasTriedTooOften(undefined, NINE)).toBe(false)
  })
})

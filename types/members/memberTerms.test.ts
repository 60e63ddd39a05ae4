import { instantOf } from '../time'
import { isAway } from './memberTerms'

describe('who is away until three is there at three', () => {
  const until = instantOf('2026-11-23', '15:00')

  test.each([
    ['a day before', until - 86_400_000, true],
    ['a millisecond before', until - 1, true],
    ['at three', until, false],
    ['later', until + 1, false],
  ])('%s', (_when, now, away) => {
    expect(isAway(until, now)).toBe(away)
  })

  test('who never went away is there', () => {
    expect(isAway(undefined, until)).toBe(false)
  })
})

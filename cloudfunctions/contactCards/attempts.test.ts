import { ATTEMPTS_MAX } from '@contract/contactCards/contactCardRules'
import { instantOf } from '@contract/time'
import { householdRecord } from '../../test/doubles/householdRecord'
import { DATE } from '../../test/doubles/records'
import { refusalOfAttempt, withAttempt, withCorrection } from './attempts'
import type { DeliveryEntry } from './records'

jest.mock('../shared/database', () => ({}))

const NOW = instantOf(DATE, '10:00')
const BROUGHT = { issue: 1, on: DATE }
const everybodyIsThere = (memberNo: number) => memberNo
const threeLeftToFive = (memberNo: number) => (memberNo === 3 ? 5 : memberNo)

function entry(_id: string, way: DeliveryEntry['way']): DeliveryEntry {
  return {
    _id,
    stationId: 'anju',
    householdId: 'household',
    cardNo: 1,
    householder: '周建军',
    issue: 1,
    issuedAt: new Date(NOW),
    way,
    to: null,
    on: DATE,
    byNo: 3,
    recordedByNo: 1,
    photoId: null,
    note: null,
    at: new Date(NOW),
    sequence: _id,
    corrects: null,
    why: null,
    correctedBy: null,
    sealVersion: 1,
  }
}

const stored = (id: string, way: 'left' | 'notAtHome') => ({
  deliveryId: id,
  way,
  on: DATE,
  byNo: 3,
})

describe('an attempt', () => {
  test('that arrives is what lists ask for', () => {
    const { after } = withAttempt(householdRecord(), entry('a', 'left'), everybodyIsThere)
    expect(after).toMatchObject({ standing: 'delivered', attempts: [stored('a', 'left')] })
  })

  test('of a card that nobody marked printed tells whom it names: who answers that day', () => {
    const unprinted = householdRecord({ printed: null })
    const { after } = withAttempt(unprinted, entry('a', 'left'), threeLeftToFive)
    expect(after.printed).toEqual({ liaisonNo: 5, standInNo: 4, at: null })
    expect(after.numbers).toBe('5-4-3-4')
    expect(
      withAttempt(unprinted, entry('a', 'notAtHome'), everybodyIsThere).after.printed,
    ).toBeNull()
  })

  test.each([
    ['of a household no longer served', { endedAt: new Date(NOW) }, 'HOUSEHOLD_ENDED'],
    ['of a card that came already', { standing: 'delivered' as const }, 'ALREADY_DELIVERED'],
    [
      'beyond the most that are kept',
      { attempts: Array.from({ length: ATTEMPTS_MAX }, () => stored('a', 'notAtHome')) },
      'TOO_MANY_ATTEMPTS',
    ],
    ['of a card that was replaced', { issue: 2 }, 'OLD_CARD_BROUGHT'],
    ['before the card was there', { issuedAt: new Date(NOW + 86_400_000) }, 'BAD_INPUT'],
    ['as it should be', {}, undefined],
  ])('%s: %s', (_, changes, code) => {
    expect(refusalOfAttempt(householdRecord(changes), BROUGHT, NOW, 'delivery.')?.code).toBe(code)
  })

  test('on a wrong day is refused at its field', () => {
    expect(
      refusalOfAttempt(householdRecord(), { ...BROUGHT, on: '2026-11-24' }, NOW, 'delivery.')
        ?.issues,
    ).toMatchObject([{ path: 'delivery.on' }])
  })
})

describe('a correction', () => {
  const attempts = [stored('a', 'notAtHome'), stored('b', 'left')]
  const household = householdRecord({ attempts, standing: 'delivered' })

  test('takes the place of what was wrong', () => {
    const { after } = withCorrection(household, 'b', entry('c', 'refused'), everybodyIsThere)
    expect(after.attempts.map(({ deliveryId }) => deliveryId)).toEqual(['a', 'c'])
    expect(after.standing).toBe('refused')
  })

  test('that withdraws leaves nothing in its place', () => {
    const { after } = withCorrection(household, 'b', entry('c', 'withdrawn'), everybodyIsThere)
    expect(after.attempts.map(({ deliveryId }) => deliveryId)).toEqual(['a'])
  })

  test('does not let a card come twice', () => {
    expect(() => withCorrection(household, 'a', entry('c', 'left'), everybodyIsThere)).toThrow(
      expect.objectContaining({ code: 'ALREADY_DELIVERED' }),
    )
  })

  test('forgets whom a card named that only a delivery told of', () => {
    const told = householdRecord({
      attempts: [stored('b', 'left')],
      printed: { liaisonNo: 3, standInNo: 4, at: null },
    })
    expect(
      withCorrection(told, 'b', entry('c', 'withdrawn'), everybodyIsThere).after.printed,
    ).toBeNull()
    expect(
      withCorrection(household, 'b', entry('c', 'withdrawn'), everybodyIsThere).after.printed,
    ).toEqual(household.printed)
  })
})

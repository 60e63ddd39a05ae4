import { assignHouseholds, markPrinted, recordDelivery, replaceCards } from '../contactCards'
import type { Procedure } from '../procedure'
import { instantOf } from '../time'
import {
  type Attempt,
  type CardFacts,
  deliveredOn,
  deliveryDateProblem,
  deliveryStateOf,
  isOutdated,
  needsStandIn,
  nextCardStep,
  tellsCard,
} from './contactCardRules'
import { CARD_STEP_KEYS, CARD_STEPS, type CardStep } from './contactCardTerms'

const MONDAY = '2026-11-23'
const TUESDAY = '2026-11-24'
const NINE = instantOf(MONDAY, '09:00')

const attempt = (way: Attempt['way'], on = MONDAY): Attempt => ({ way, on })
const everybodyIsThere = (memberNo: number) => memberNo
/** Number 3 left to number 5. */
const threeLeft = (memberNo: number) => (memberNo === 3 ? 5 : memberNo)

function card(changes: Partial<CardFacts> = {}): CardFacts {
  return {
    liaisonNo: 3,
    standInNo: 4,
    printed: { liaisonNo: 3, standInNo: 4 },
    attempts: [],
    ...changes,
  }
}

describe('a household is without a card until one has come', () => {
  test.each<[Attempt[], string, string | undefined]>([
    [[], 'none', undefined],
    [[attempt('notAtHome')], 'notAtHome', undefined],
    [[attempt('notAtHome'), attempt('refused')], 'refused', undefined],
    [[attempt('notAtHome'), attempt('left', TUESDAY)], 'delivered', TUESDAY],
    [[attempt('handedOver')], 'delivered', MONDAY],
    // What is told later of an earlier day takes no card away.
    [[attempt('handedOver', TUESDAY), attempt('notAtHome')], 'delivered', TUESDAY],
  ])('%j: %s', (attempts, state, on) => {
    expect(deliveryStateOf(attempts)).toBe(state)
    expect(deliveredOn(attempts)).toBe(on)
  })
})

describe('a card is outdated while it names somebody who does not answer today', () => {
  test.each<[string, CardFacts, (memberNo: number) => number, boolean]>([
    ['as assigned', card(), everybodyIsThere, false],
    ['not printed', card({ printed: null }), threeLeft, false],
    ['another liaison', card({ liaisonNo: 6 }), everybodyIsThere, true],
    ['another stand-in', card({ standInNo: 6 }), everybodyIsThere, true],
    ['the liaison left', card(), threeLeft, true],
    ['the stand-in left', card({ liaisonNo: 4, standInNo: 3 }), threeLeft, true],
    [
      'the successor is printed already',
      card({ printed: { liaisonNo: 5, standInNo: 4 } }),
      threeLeft,
      false,
    ],
    [
      'the successor is assigned, who left is printed',
      card({ liaisonNo: 5, printed: { liaisonNo: 3, standInNo: 4 } }),
      threeLeft,
      true,
    ],
  ])('%s', (_, facts, holderOf, expected) => {
    expect(isOutdated(facts, holderOf)).toBe(expected)
  })

  test('where one answers for both, another stand-in is needed', () => {
    const facts = card({ standInNo: 5 })
    expect(needsStandIn(facts, everybodyIsThere)).toBe(false)
    expect(needsStandIn(facts, threeLeft)).toBe(true)
  })
})

describe('what comes next for a card', () => {
  test('is offered to those who may do it', () => {
    const procedures: Record<CardStep, Procedure> = {
      assign: assignHouseholds,
      replace: replaceCards,
      print: markPrinted,
      deliver: recordDelivery,
    }
    for (const step of CARD_STEP_KEYS) {
      expect(CARD_STEPS[step].offeredTo).toEqual(procedures[step].who)
    }
  })

  const delivered = [attempt('left')]
  test.each<[string, CardFacts, (memberNo: number) => number, string | undefined]>([
    ['nothing is printed', card({ printed: null }), everybodyIsThere, 'print'],
    ['printed', card(), everybodyIsThere, 'deliver'],
    ['nobody was there', card({ attempts: [attempt('notAtHome')] }), everybodyIsThere, 'deliver'],
    ['printed, and the liaison left', card(), threeLeft, 'print'],
    ['delivered', card({ attempts: delivered }), everybodyIsThere, undefined],
    ['delivered, and the liaison left', card({ attempts: delivered }), threeLeft, 'replace'],
    ['the stand-in took over', card({ standInNo: 5 }), threeLeft, 'assign'],
  ])('%s', (_, facts, holderOf, step) => {
    expect(nextCardStep(facts, holderOf)).toBe(step)
  })
})

describe('the day of a delivery', () => {
  test.each([
    [MONDAY, instantOf(MONDAY, '00:00'), undefined],
    [TUESDAY, instantOf(TUESDAY, '00:00') - 1, '这一天还没到，请选今天或以前的日子。'],
    [TUESDAY, instantOf(TUESDAY, '00:00'), undefined],
    ['2026-11-22', NINE, '这张卡是11月23日才有的，请选那天或以后的日子。'],
  ])('%s, told at %d', (on, now, problem) => {
    expect(deliveryDateProblem(on, instantOf(MONDAY, '07:30'), now)).toBe(problem)
  })
})

test('on the day of a replacement the day does not tell which card was brought', () => {
  const issuedAt = instantOf('2026-11-23', '15:00')
  expect(tellsCard('2026-11-23', 2, issuedAt)).toBe(false)
  expect(tellsCard('2026-11-24', 2, issuedAt)).toBe(true)
  expect(tellsCard('2026-11-23', 1, issuedAt)).toBe(true)
})

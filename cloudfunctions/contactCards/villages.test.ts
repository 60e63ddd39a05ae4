import { VILLAGES_MAX } from '@contract/contactCards/contactCardRules'
import { refuseTooManyVillages } from './villages'

const counts = (villages: number, empty = 0) => ({
  lastCardNo: 1,
  villages: Object.fromEntries(
    Array.from({ length: villages + empty }, (_, n) => [
      `第${n}村`,
      { total: n < villages ? 1 : 0 },
    ]),
  ),
})

test('one more village is taken up to the most', () => {
  expect(() => refuseTooManyVillages(undefined, ['新村'])).not.toThrow()
  expect(() => refuseTooManyVillages(counts(VILLAGES_MAX - 1), ['新村'])).not.toThrow()
  expect(() => refuseTooManyVillages(counts(VILLAGES_MAX - 1), ['新村', '老村'])).toThrow(
    expect.objectContaining({ code: 'TOO_MANY_VILLAGES' }),
  )
  expect(() => refuseTooManyVillages(counts(VILLAGES_MAX), ['新村'])).toThrow(
    expect.objectContaining({ code: 'TOO_MANY_VILLAGES' }),
  )
})

test('a village that is there already takes no room, and one without households leaves it', () => {
  expect(() => refuseTooManyVillages(counts(VILLAGES_MAX), ['第0村', '第0村'])).not.toThrow()
  expect(() => refuseTooManyVillages(counts(VILLAGES_MAX - 1, 50), ['新村'])).not.toThrow()
})

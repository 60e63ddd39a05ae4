import { APPOINTMENTS_PER_DAY_MAX } from './appointments/appointmentShapes'
import { TIES_MAX, WAITING_OFFERS_MAX } from './bindings/bindingTerms'
import { ATTEMPTS_MAX, VILLAGES_MAX } from './contactCards/contactCardRules'
import { ERROR_MESSAGES, type ErrorCode } from './errors'
import { INVITATIONS_MAX } from './members/invitationTerms'
import { STATIONS_MAX } from './members/memberTerms'
import { MERGED_MAX, OPEN_CORRECTIONS_MAX } from './people'

/** The texts that tell a limit, and the limit. */
const LIMITS: Partial<Record<ErrorCode, number>> = {
  TOO_MANY_ON_DAY: APPOINTMENTS_PER_DAY_MAX,
  TOO_MANY_VILLAGES: VILLAGES_MAX,
  TOO_MANY_ATTEMPTS: ATTEMPTS_MAX,
  TOO_MANY_TIES: TIES_MAX,
  TOO_MANY_OFFERS: WAITING_OFFERS_MAX,
  TOO_MANY_INVITATIONS: INVITATIONS_MAX,
  TOO_MANY_STATIONS: STATIONS_MAX,
  TOO_MANY_CORRECTIONS: OPEN_CORRECTIONS_MAX,
  TOO_MANY_MERGED: MERGED_MAX,
}

test('a text that tells a limit tells the one that holds, and no other text tells a number', () => {
  const told = Object.entries(ERROR_MESSAGES).flatMap(([code, message]) => {
    const numbers = message.match(/\d+/g)
    return numbers ? [[code, numbers.map(Number)]] : []
  })
  const limits = Object.entries(LIMITS).map(([code, limit]) => [code, [limit]])
  expect(Object.fromEntries(told)).toEqual(Object.fromEntries(limits))
})

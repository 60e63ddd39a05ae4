import fc from 'fast-check'
import { CODE_CHARACTERS } from '../codeCharacters'
import { instantOf } from '../time'
import {
  canBeAccepted,
  INVITATION_STATUSES,
  InvitationCode,
  type InvitationStatus,
  invitationCodeText,
  invitationEnd,
} from './invitationTerms'

fc.configureGlobal({ seed: 20_261_123 })

const code = fc.string({
  unit: fc.constantFrom(...CODE_CHARACTERS),
  minLength: 8,
  maxLength: 8,
})

describe('a code is read however it is typed', () => {
  test.each([
    ['7K3M-Q9XA', '7K3MQ9XA'],
    ['7k3mq9xa', '7K3MQ9XA'],
    [' 7k3m – q9xa ', '7K3MQ9XA'],
    ['OOII-LLoi', '00111101'],
    ['７Ｋ３Ｍ－Ｑ９ＸＡ', '7K3MQ9XA'],
  ])('%s', (typed, read) => {
    expect(InvitationCode.parse(typed)).toBe(read)
  })

  test('as it is printed', () => {
    fc.assert(
      fc.property(code, (made) => {
        expect(InvitationCode.parse(invitationCodeText(made))).toBe(made)
        expect(InvitationCode.parse(made.toLowerCase())).toBe(made)
      }),
    )
  })

  test.each(['', '7K3MQ9X', '7K3MQ9XAB', '7K3MQ9XU', '7K3MQ9X!', '邀请码七位八位码'])(
    '%j is none',
    (typed) => {
      expect(InvitationCode.safeParse(typed).error?.issues[0]?.message).toMatch(/8位/)
    },
  )
})

describe('an invitation can be accepted for three days', () => {
  const made = instantOf('2026-11-23', '10:00')
  const expiresAt = invitationEnd(made)

  test('to the moment', () => {
    expect(expiresAt).toBe(instantOf('2026-11-26', '10:00'))
    expect(canBeAccepted({ status: 'open', expiresAt }, made)).toBe(true)
    expect(canBeAccepted({ status: 'open', expiresAt }, expiresAt - 1)).toBe(true)
    expect(canBeAccepted({ status: 'open', expiresAt }, expiresAt)).toBe(false)
  })

  const others = Object.keys(INVITATION_STATUSES).filter((status) => status !== 'open')
  test.each(others as InvitationStatus[])('and not when it is %s', (status) => {
    expect(canBeAccepted({ status, expiresAt }, made)).toBe(false)
  })
})

import { INVITATIONS_MAX } from '@contract/members/invitationTerms'
import { MEMBERS_MAX } from '@contract/members/memberTerms'
import { Refusal } from '../shared/refusal'
import {
  changeRole,
  dropInvitation,
  enter,
  entryOf,
  holdInvitation,
  noteInvitation,
  takeOff,
} from './rosterRecord'
import type { RosterRecord } from './store'

jest.mock('../shared/database', () => ({}))
jest.mock('../shared/caller', () => ({}))

const EMPTY: RosterRecord = { lastNo: 0, active: [], invitations: [] }
const NOW = 1_000_000

/** A station with a head, 1, and two of the staff, 2 and 3. */
function threePeople(): RosterRecord {
  const { roster: one } = enter(EMPTY, 'openid-1', 'head')
  const { roster: two } = enter(one, 'openid-2', 'staff')
  return enter(two, 'openid-3', 'staff').roster
}

function numbersOf({ active }: RosterRecord): number[] {
  return active.map(({ memberNo }) => memberNo)
}

describe('a number is given once', () => {
  test('one after another', () => {
    expect(numbersOf(threePeople())).toEqual([1, 2, 3])
    expect(entryOf(threePeople(), 2)).toEqual({ memberNo: 2, openId: 'openid-2', role: 'staff' })
  })

  test('never that of who left, also not to who comes back', () => {
    const left = takeOff(threePeople(), 3)
    expect(entryOf(left, 3)).toBeUndefined()
    expect(enter(left, 'openid-3', 'staff').memberNo).toBe(4)
  })

  test('as long as there is room', () => {
    const active = Array.from({ length: MEMBERS_MAX - 1 }, (_, index) => ({
      memberNo: index + 1,
      openId: `openid-${index + 1}`,
      role: 'staff' as const,
    }))
    const almost = { ...EMPTY, lastNo: active.length, active }
    const { roster: full } = enter(almost, 'last', 'staff')
    expect(full.active).toHaveLength(MEMBERS_MAX)
    expect(() => enter(full, 'more', 'staff')).toThrow(new Refusal('TOO_MANY_MEMBERS'))
    const used = { ...EMPTY, lastNo: 9999 }
    expect(() => enter(used, 'more', 'staff')).toThrow(new Refusal('TOO_MANY_MEMBERS'))
  })
})

describe('a station keeps a head', () => {
  test('the last one neither leaves nor becomes something else', () => {
    expect(() => takeOff(threePeople(), 1)).toThrow(new Refusal('LAST_HEAD'))
    expect(() => changeRole(threePeople(), 1, 'liaison')).toThrow(new Refusal('LAST_HEAD'))
  })

  test('one of two may do either', () => {
    const two = changeRole(threePeople(), 2, 'head')
    expect(numbersOf(takeOff(two, 1))).toEqual([2, 3])
    expect(entryOf(changeRole(two, 1, 'staff'), 1)?.role).toBe('staff')
  })

  test('a station that has none yet can still change', () => {
    const { roster } = enter(EMPTY, 'openid-1', 'staff')
    expect(takeOff(roster, 1).active).toEqual([])
    expect(entryOf(changeRole(roster, 1, 'liaison'), 1)?.role).toBe('liaison')
  })
})

describe('twenty invitations wait at the same time', () => {
  const end = NOW + 3_000
  function full(): RosterRecord {
    const ids = Array.from({ length: INVITATIONS_MAX }, (_, index) => `invitation-${index}`)
    return ids.reduce((roster, id) => noteInvitation(roster, id, end, NOW), EMPTY)
  }
  const tooMany = new Refusal('TOO_MANY_INVITATIONS')

  test('and no more', () => {
    expect(() => noteInvitation(full(), 'more', end, NOW)).toThrow(tooMany)
    expect(() => noteInvitation(full(), 'more', end, end - 1)).toThrow(tooMany)
  })

  test('until one is dropped, or too old', () => {
    const dropped = dropInvitation(full(), 'invitation-7')
    expect(noteInvitation(dropped, 'more', end, NOW).invitations).toHaveLength(INVITATIONS_MAX)
    const later = noteInvitation(full(), 'more', end + 3_000, end)
    expect(later.invitations.map(({ invitationId }) => invitationId)).toEqual(['more'])
  })

  test('an accepted one counts until a head has answered', () => {
    const held = holdInvitation(full(), 'invitation-7')
    const later = noteInvitation(held, 'more', end + 3_000, end)
    expect(later.invitations.map(({ invitationId }) => invitationId)).toEqual([
      'invitation-7',
      'more',
    ])
  })
})

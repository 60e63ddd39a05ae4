import type { Role } from '@contract/procedure'
import cloud from 'wx-server-sdk'
import { admit, type Caller, memberId, whoCalls } from './caller'
import { collection } from './database'
import { Refusal } from './refusal'

jest.mock('wx-server-sdk', () => ({ __esModule: true, default: { getWXContext: jest.fn() } }))
jest.mock('./database', () => ({ collection: jest.fn() }))

const BACHUAN = 'tongliang-bachuan'
const user: Caller = { openId: 'openid-1', kind: 'user' }
const get = jest.fn()

beforeEach(() => {
  get.mockReset()
  const unused = jest.fn()
  jest.mocked(collection).mockReturnValue({
    get,
    add: unused,
    put: unused,
    change: unused,
    find: unused,
    removeWhere: unused,
  })
})

function contextIs(context: { OPENID?: string; TRIGGER_SRC?: string }): void {
  jest.mocked(cloud.getWXContext).mockReturnValue({ ...context, ENV: 'e', SOURCE: 's' })
  if (context.TRIGGER_SRC) process.env.TRIGGER_SRC = context.TRIGGER_SRC
  else delete process.env.TRIGGER_SRC
}

describe('who calls is what WeChat says', () => {
  test.each([
    ['a user', { OPENID: 'openid-1' }, user],
    ['a user while a timer runs', { OPENID: 'openid-1', TRIGGER_SRC: 'timer' }, user],
    ['the console', {}, { openId: undefined, kind: 'operator' }],
    ['the timer', { TRIGGER_SRC: 'timer' }, { openId: undefined, kind: 'timer' }],
    ['another trigger', { TRIGGER_SRC: 'http' }, { openId: undefined, kind: 'operator' }],
  ])('%s', (_who, context, caller) => {
    contextIs(context)
    expect(whoCalls()).toEqual(caller)
  })
})

describe('a role counts at the station that the input names', () => {
  const member = {
    stationId: BACHUAN,
    openId: 'openid-1',
    role: 'staff',
    name: '王丽',
    windowNo: 1,
  }

  test('where the user is a member with it', async () => {
    get.mockResolvedValue(member)
    await expect(admit(user, ['staff', 'head'], BACHUAN)).resolves.toBe(member)
    expect(collection).toHaveBeenCalledWith('members')
    expect(get).toHaveBeenCalledWith(memberId(BACHUAN, 'openid-1'))
  })

  test.each<[string, object | undefined, Role[], string | undefined]>([
    ['no member', undefined, ['staff'], BACHUAN],
    ['a member with another role', { ...member, role: 'liaison' }, ['staff', 'head'], BACHUAN],
    ['a user who names no station', member, ['staff'], undefined],
    ['a user where only the console may', member, ['operator'], BACHUAN],
    ['a user where only the timer may', member, ['timer'], BACHUAN],
    ['anybody where nobody may', member, [], BACHUAN],
  ])('%s is refused in the same words', async (_who, found, who, stationId) => {
    get.mockResolvedValue(found)
    await expect(admit(user, who, stationId)).rejects.toEqual(new Refusal('NOT_ALLOWED'))
  })
})

describe('what is open to guests is open to every user', () => {
  test('without a look at memberships', async () => {
    await expect(admit(user, ['guest'], BACHUAN)).resolves.toBeUndefined()
    expect(get).not.toHaveBeenCalled()
  })
})

describe('console and timer do only what is theirs', () => {
  const operator: Caller = { openId: undefined, kind: 'operator' }
  const timer: Caller = { openId: undefined, kind: 'timer' }

  test.each<[Caller, Role[]]>([
    [operator, ['operator']],
    [timer, ['timer', 'staff']],
  ])('$kind may', async (caller, who) => {
    await expect(admit(caller, who, undefined)).resolves.toBeUndefined()
  })

  test.each<[Caller, Role[]]>([
    [operator, ['guest']],
    [operator, ['timer']],
    [operator, ['staff', 'head']],
    [timer, ['operator']],
    [timer, ['guest']],
  ])('$kind may not where only %j may', async (caller, who) => {
    await expect(admit(caller, who, BACHUAN)).rejects.toEqual(new Refusal('NOT_ALLOWED'))
    expect(get).not.toHaveBeenCalled()
  })
})

import type { Role } from '@contract/procedure'
import cloud from 'wx-server-sdk'
import { admit, type Caller, memberId, whoCalls } from './caller'
import { collection } from './database'
import { Refusal } from './refusal'

jest.mock('wx-server-sdk', () => ({ __esModule: true, default: { getWXContext: jest.fn() } }))
jest.mock('./database', () => ({ collection: jest.fn() }))

const BACHUAN = 'tongliang-bachuan'
const KEY = 'k'.repeat(32)
const user: Caller = { kind: 'user', openId: 'openid-1' }
const operator: Caller = { kind: 'operator' }
const nobody: Caller = { kind: 'nobody' }
const environment = process.env
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

afterAll(() => {
  process.env = environment
})

/** What the SDK's context says; it makes a number of an id of digits, which its typings do not know. */
function openIdIs(openId: string | number | undefined, operatorKey?: string): void {
  const context = { ENV: 'e', SOURCE: 's', ...(openId !== undefined && { OPENID: openId }) }
  jest.mocked(cloud.getWXContext).mockReturnValue(context as ReturnType<typeof cloud.getWXContext>)
  const { OPERATOR_KEY: _, ...rest } = environment
  process.env = { ...rest, ...(operatorKey !== undefined && { OPERATOR_KEY: operatorKey }) }
}

describe('a user is who WeChat says', () => {
  test.each([
    ['openid-1', 'openid-1'],
    [7, '7'],
    [0, '0'],
    [-1, '-1'],
  ])('%j', (openId, expected) => {
    openIdIs(openId, KEY)
    expect(whoCalls()).toEqual({ kind: 'user', openId: expected })
  })

  test('and stays one, whatever key the event shows and whatever set the call off', () => {
    openIdIs('openid-1', KEY)
    process.env.TRIGGER_SRC = 'timer'
    expect(whoCalls(KEY)).toEqual(user)
  })
})

describe('without an OPENID the operator’s key makes the operator', () => {
  test('an empty one is none', () => {
    openIdIs('', KEY)
    expect(whoCalls()).toEqual({ kind: 'nobody' })
    expect(whoCalls(KEY)).toEqual(operator)
  })

  test.each(['k'.repeat(32), 'k'.repeat(100), '钥'.repeat(32)])('the right one: %#', (key) => {
    openIdIs(undefined, key)
    expect(whoCalls(key)).toEqual(operator)
  })

  test.each<[string, unknown]>([
    ['none', undefined],
    ['null', null],
    ['an empty one', ''],
    ['a part of it', KEY.slice(1)],
    ['a longer one', `${KEY}k`],
    ['one that ends otherwise', `${KEY.slice(1)}x`],
    ['one that begins otherwise', `x${KEY.slice(1)}`],
    ['it in a list', [KEY]],
    ['it in an object', { length: 32, toString: () => KEY }],
    ['true', true],
  ])('whoever shows %s is nobody', (_what, shown) => {
    openIdIs(undefined, KEY)
    expect(whoCalls(shown)).toEqual(nobody)
  })

  test('as many characters, of which one takes more bytes, are another key and no failure', () => {
    openIdIs(undefined, KEY)
    expect(whoCalls(`${KEY.slice(1)}钥`)).toEqual(nobody)
  })

  test.each([undefined, '', 'k'.repeat(31)])('nobody is where the environment says %j', (key) => {
    openIdIs(undefined, key)
    expect(whoCalls(key)).toEqual(nobody)
    expect(whoCalls('')).toEqual(nobody)
    expect(whoCalls()).toEqual(nobody)
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
    await expect(admit(user, ['staff', 'head'], BACHUAN)).resolves.toBe('openid-1')
    expect(collection).toHaveBeenCalledWith('members')
    expect(get).toHaveBeenCalledWith(memberId(BACHUAN, 'openid-1'))
  })

  test.each<[string, object | undefined, Role[], string | undefined]>([
    ['no member', undefined, ['staff'], BACHUAN],
    ['a member with another role', { ...member, role: 'liaison' }, ['staff', 'head'], BACHUAN],
    ['a user who names no station', member, ['staff'], undefined],
    ['a user where only the operator may', member, ['operator'], BACHUAN],
    ['anybody where nobody may', member, [], BACHUAN],
  ])('%s is refused in the same words', async (_who, found, who, stationId) => {
    get.mockResolvedValue(found)
    await expect(admit(user, who, stationId)).rejects.toEqual(new Refusal('NOT_ALLOWED'))
  })
})

describe('what is open to guests is open to every user', () => {
  test('without a look at memberships', async () => {
    await expect(admit(user, ['guest'], BACHUAN)).resolves.toBe('openid-1')
    expect(get).not.toHaveBeenCalled()
  })
})

describe('the operator does only what is the operator’s, and nobody does nothing', () => {
  test.each<[Role[]]>([[['operator']], [['guest', 'operator']]])('%j may', async (who) => {
    await expect(admit(operator, who, undefined)).resolves.toBe('operator')
  })

  test.each<[Caller, Role[]]>([
    [operator, ['guest']],
    [operator, ['liaison', 'staff', 'head']],
    [operator, []],
    [nobody, ['operator']],
    [nobody, ['guest']],
    [nobody, ['guest', 'liaison', 'staff', 'head', 'operator']],
  ])('%j may not where %j may', async (caller, who) => {
    await expect(admit(caller, who, BACHUAN)).rejects.toEqual(new Refusal('NOT_ALLOWED'))
    expect(get).not.toHaveBeenCalled()
  })
})

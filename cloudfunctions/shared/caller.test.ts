import type { Role } from '@contract/procedure'
import cloud from 'wx-server-sdk'
import { admit, bindingId, type Caller, memberId, whoCalls } from './caller'
import { collection } from './database'
import { Refusal } from './refusal'

jest.mock('wx-server-sdk', () => ({ __esModule: true, default: { getWXContext: jest.fn() } }))
jest.mock('./database', () => ({ collection: jest.fn() }))

const BACHUAN = 'tongliang-bachuan'
const ZHOU = 'file-of-zhou'
const AT_BACHUAN = { stationId: BACHUAN, personId: undefined }
const OF_ZHOU = { stationId: undefined, personId: ZHOU }
const NOWHERE = { stationId: undefined, personId: undefined }
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
    addMany: unused,
    put: unused,
    change: unused,
    touch: unused,
    remove: unused,
    find: unused,
    findFields: unused,
    findIds: unused,
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
    memberNo: 3,
    role: 'staff',
    name: '王丽',
    windowNo: 1,
    holdsFor: [3],
    leftAt: null,
  }

  test('where the user is a member with it, who is handed on', async () => {
    get.mockResolvedValue(member)
    const admitted = await admit(user, ['staff', 'head'], AT_BACHUAN)
    expect(admitted).toEqual({ callerId: 'openid-1', member })
    expect(collection).toHaveBeenCalledWith('members')
    expect(get).toHaveBeenCalledWith(memberId(BACHUAN, 'openid-1'))
  })

  test.each<[string, object | undefined, Role[], typeof AT_BACHUAN | typeof NOWHERE]>([
    ['no member', undefined, ['staff'], AT_BACHUAN],
    ['a member with another role', { ...member, role: 'liaison' }, ['staff', 'head'], AT_BACHUAN],
    ['a member who left', { ...member, leftAt: new Date(0) }, ['staff', 'head'], AT_BACHUAN],
    ['a user who names no station', member, ['staff'], NOWHERE],
    ['a user where only the operator may', member, ['operator'], AT_BACHUAN],
    ['a member where only who is bound may', member, ['person'], AT_BACHUAN],
    ['anybody where nobody may', member, [], AT_BACHUAN],
  ])('%s is refused in the same words', async (_who, found, who, belonging) => {
    get.mockResolvedValue(found)
    await expect(admit(user, who, belonging)).rejects.toEqual(new Refusal('NOT_ALLOWED'))
  })
})

describe('a binding counts for the file that the input names', () => {
  const binding = { openId: 'openid-1', personId: ZHOU, as: 'family', endedAt: null }

  test('where the user is bound to it, by a binding that is handed on', async () => {
    get.mockResolvedValue(binding)
    const admitted = await admit(user, ['person'], OF_ZHOU)
    expect(admitted).toEqual({ callerId: 'openid-1', binding })
    expect(collection).toHaveBeenCalledWith('bindings')
    expect(get).toHaveBeenCalledWith(bindingId('openid-1', ZHOU))
  })

  test.each<[string, object | undefined, Role[], typeof OF_ZHOU | typeof NOWHERE]>([
    ['who is not bound', undefined, ['person'], OF_ZHOU],
    ['who was bound once', { ...binding, endedAt: new Date(0) }, ['person'], OF_ZHOU],
    ['who names no file', binding, ['person'], NOWHERE],
    ['who is bound where only members may', binding, ['staff', 'head'], OF_ZHOU],
  ])('%s is refused in the same words', async (_who, found, who, belonging) => {
    get.mockResolvedValue(found)
    await expect(admit(user, who, belonging)).rejects.toEqual(new Refusal('NOT_ALLOWED'))
  })

  test('where members may too, whoever is no member is let in by the binding', async () => {
    get.mockImplementation(async (id: string) =>
      id === bindingId('openid-1', ZHOU) ? binding : undefined,
    )
    const both = { stationId: BACHUAN, personId: ZHOU }
    const admitted = await admit(user, ['person', 'staff'], both)
    expect(admitted).toEqual({ callerId: 'openid-1', binding })
  })
})

describe('what is open to guests is open to every user', () => {
  test('without a look at memberships', async () => {
    await expect(admit(user, ['guest'], AT_BACHUAN)).resolves.toEqual({ callerId: 'openid-1' })
    expect(get).not.toHaveBeenCalled()
  })
})

describe('the operator does only what is the operator’s, and nobody does nothing', () => {
  test.each<[Role[]]>([[['operator']], [['guest', 'operator']]])('%j may', async (who) => {
    await expect(admit(operator, who, NOWHERE)).resolves.toEqual({ callerId: 'operator' })
  })

  test.each<[Caller, Role[]]>([
    [operator, ['guest']],
    [operator, ['person']],
    [operator, ['liaison', 'staff', 'head']],
    [operator, []],
    [nobody, ['operator']],
    [nobody, ['guest']],
    [nobody, ['guest', 'person', 'liaison', 'staff', 'head', 'operator']],
  ])('%j may not where %j may', async (caller, who) => {
    const both = { stationId: BACHUAN, personId: ZHOU }
    await expect(admit(caller, who, both)).rejects.toEqual(new Refusal('NOT_ALLOWED'))
    expect(get).not.toHaveBeenCalled()
  })
})

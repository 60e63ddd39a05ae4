import type { MemberRole } from '@contract/procedure'
import { seal } from '../shared/sealed'
import { toRoster } from './roster'
import type { Member } from './store'

jest.mock('../shared/database', () => ({}))
jest.mock('wx-server-sdk', () => ({ __esModule: true, default: {} }))

process.env.SEAL_KEYS = `1:${'2'.repeat(64)}`

const NOW = Date.UTC(2026, 10, 23, 1)
const SOON = new Date(NOW + 3_600_000)

/** Somebody at the station, about whom nothing is said but what a story needs. */
function member(
  memberNo: number,
  role: MemberRole,
  name: string,
  part: Partial<Member> = {},
): Member {
  return {
    stationId: 'bachuan',
    openId: `openid-${memberNo}`,
    memberNo,
    role,
    name,
    windowNo: null,
    leftAt: null,
    holdsFor: [memberNo],
    post: null,
    matters: [],
    phone: null,
    publishesName: false,
    publishesPhone: false,
    publishAgreedAt: null,
    standInNo: null,
    awayUntil: null,
    awayStandInNo: null,
    awayNote: null,
    fullTime: null,
    onEstablishment: null,
    veteran: null,
    joinedAt: new Date(0),
    tookOver: [],
    sealVersion: 1,
    ...part,
  }
}

describe('a number has a holder, also when who had it left', () => {
  // 2 left to 3, and 3 to 4; 5 is 2 again, who came back.
  const roster = toRoster([
    member(1, 'head', '陈志强'),
    member(4, 'staff', '李敏', {
      holdsFor: [4, 3, 2],
      tookOver: [
        { memberNo: 3, name: '何长顺' },
        { memberNo: 2, name: '孙立新' },
      ],
    }),
    member(5, 'staff', '孙立新'),
  ])

  test.each([
    [1, 1, '陈志强'],
    [2, 4, '孙立新'],
    [3, 4, '何长顺'],
    [4, 4, '李敏'],
    [5, 5, '孙立新'],
    [6, undefined, undefined],
  ])('%i is held by %s and was given to %s', (memberNo, holder, name) => {
    expect(roster.holderOf(memberNo)?.memberNo).toBe(holder)
    expect(roster.nameOf(memberNo)).toBe(name)
  })

  test('records name whoever had the number, and who answers for it today', () => {
    expect(roster.named(2)).toEqual({ memberNo: 2, name: '孙立新' })
    expect(roster.holderNamed(2)).toEqual({ memberNo: 4, name: '李敏' })
    expect([roster.named(6), roster.holderNamed(6)]).toEqual(
      Array(2).fill({ memberNo: 6, name: '6号' }),
    )
  })
})

describe('somebody stands in for who is away', () => {
  const away = { awayUntil: SOON, standInNo: 2 }
  const others = [member(2, 'staff', '李敏'), member(3, 'staff', '何长顺')]
  const standIn = (part: Partial<Member>, now = NOW, rest = others) =>
    toRoster([member(1, 'head', '陈志强', part), ...rest]).standInOf(1, now)?.name

  test('the regular one, or who was named for this time', () => {
    expect(standIn(away)).toBe('李敏')
    expect(standIn({ ...away, awayStandInNo: 3 })).toBe('何长顺')
  })

  test('until the moment of coming back', () => {
    expect(standIn(away, SOON.getTime() - 1)).toBe('李敏')
    expect(standIn(away, SOON.getTime())).toBeUndefined()
    expect(standIn({ standInNo: 2 })).toBeUndefined()
  })

  test('nobody who is away too, and nobody where none is named', () => {
    const bothAway = [member(2, 'staff', '李敏', { awayUntil: SOON }), member(3, 'staff', '何长顺')]
    expect(standIn({ ...away, awayStandInNo: 3 }, NOW, bothAway)).toBe('何长顺')
    expect(standIn({ ...away, awayStandInNo: 2, standInNo: 3 }, NOW, bothAway)).toBe('何长顺')
    expect(standIn(away, NOW, bothAway)).toBeUndefined()
    expect(standIn({ awayUntil: SOON })).toBeUndefined()
  })

  test('whoever took over from the stand-in, but not oneself', () => {
    const left = { holdsFor: [3, 2], tookOver: [{ memberNo: 2, name: '李敏' }] }
    expect(standIn(away, NOW, [member(3, 'staff', '何长顺', left)])).toBe('何长顺')
    const tookOverOwn = { ...away, holdsFor: [1, 2] }
    expect(standIn(tookOverOwn, NOW, [member(3, 'staff', '何长顺')])).toBeUndefined()
  })
})

describe('a public card has what its people agreed to', () => {
  const phoneOf = (memberNo: number, plain: string) =>
    seal({ field: 'members.phone', documentId: `bachuan.openid-${memberNo}` }, plain)
  const phone = phoneOf(1, '19900000001')
  const published = (part: Partial<Member>, now = NOW) =>
    toRoster([member(1, 'staff', '李敏', { phone, ...part })]).published(now)

  test('nothing, and then not that they are there', () => {
    expect(published({ post: '副站长', matters: ['policy'] })).toEqual([])
  })

  test('the name, the phone, or both', () => {
    const seen = { memberNo: 1, role: 'staff', matters: [] }
    expect(published({ publishesName: true })).toEqual([{ ...seen, name: '李敏' }])
    expect(published({ publishesPhone: true })).toEqual([{ ...seen, phone: '19900000001' }])
    expect(published({ publishesName: true, publishesPhone: true, post: '副站长' })).toEqual([
      { ...seen, name: '李敏', phone: '19900000001', post: '副站长' },
    ])
  })

  test('that they are away, and no longer than they are', () => {
    const away = { publishesName: true, awayUntil: SOON }
    expect(published(away)[0]?.away).toEqual({ until: SOON.getTime() })
    expect(published(away, SOON.getTime())[0]).not.toHaveProperty('away')
  })

  test('in the order of the door: the head, the staff, the liaisons, each by number', () => {
    const agreed = { publishesName: true }
    const roster = toRoster([
      member(1, 'liaison', '罗桂英', agreed),
      member(2, 'staff', '李敏', agreed),
      member(3, 'head', '陈志强', agreed),
      member(4, 'staff', '何长顺', agreed),
    ])
    const names = roster.published(NOW).map(({ name }) => name)
    expect(names).toEqual(['陈志强', '李敏', '何长顺', '罗桂英'])
  })

  test('the one who answers for a number stands for it', () => {
    const left = {
      publishesName: true,
      holdsFor: [3, 2],
      tookOver: [{ memberNo: 2, name: '李敏' }],
    }
    const roster = toRoster([member(1, 'head', '陈志强'), member(3, 'staff', '何长顺', left)])
    expect(roster.publishedOf(2, NOW)?.name).toBe('何长顺')
    expect(roster.publishedOf(1, NOW)).toBeUndefined()
    expect(roster.publishedOf(9, NOW)).toBeUndefined()
  })
})

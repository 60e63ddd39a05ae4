import {
  addHousehold,
  assignHouseholds,
  cardCodePicture,
  cardCoverage,
  cardSheet,
  editHousehold,
  endHousehold,
  findByCardNo,
  householdChanges,
  listDeliveries,
  listHouseholds,
  markPrinted,
  oneHousehold,
  recordDelivery,
  reopenHousehold,
  replaceCards,
  scanCard,
} from '@contract/contactCards'
import type { HouseholdQuery } from '@contract/contactCards/householdList'
import { appointMember, goAway, leaveStation } from '@contract/members'
import { instantOf } from '@contract/time'
import { CLERK, HEAD, OTHER_CLERK, STATION_ID, VETERAN } from '../world/actors'
import { ask, call, newRequestId, OPERATOR } from '../world/cloud'
import {
  addOne,
  appointLiaisons,
  codeOf,
  handedOver,
  LIU,
  type Liaisons,
  newHousehold,
  print,
  sheetOf,
  WANG,
} from '../world/households'
import { MONDAY, type StoryWorld, startWorld } from '../world/startWorld'

let world: StoryWorld
let liaisons: Liaisons

beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.end())
beforeEach(async () => {
  await world.renew()
  liaisons = await appointLiaisons(world)
})

const stationId = STATION_ID
const refused = (code: string) => ({ ok: false, code })
const one = (householdId: string, openId = CLERK.openId) =>
  call(world, openId, oneHousehold, { stationId, householdId })
const coverage = (openId = HEAD.openId) =>
  call(world, openId, cardCoverage, { stationId, ofStationId: stationId })
const list = async (query: HouseholdQuery, openId = CLERK.openId) => {
  const { households } = await call(world, openId, listHouseholds, { stationId, query })
  return households.map(({ cardNo }) => cardNo)
}

describe('a household gets its card', () => {
  test('taken up, printed, brought and scanned: each step is counted', async () => {
    const { householdId, cardNo } = await addOne(world, newHousehold(liaisons))
    expect(cardNo).toBe(1)
    expect(await one(householdId)).toMatchObject({
      householder: '周建军',
      address: '演示村三组8号',
      liaison: { memberNo: liaisons.wang, name: '王秀兰' },
      standIn: { name: '刘志强' },
      state: 'none',
      nextStep: 'print',
      issue: 1,
      added: { by: { name: CLERK.name }, at: expect.any(Number) },
    })
    expect(await coverage()).toMatchObject({ total: 1, delivered: 0, without: 1, seen: 0 })

    await print(world, householdId)
    expect(await one(householdId)).toMatchObject({ nextStep: 'deliver', outdated: false })

    const delivery = handedOver(liaisons, { note: '住在二楼' })
    await call(world, WANG.openId, recordDelivery, { stationId, householdId, issue: 1, delivery })
    const delivered = await one(householdId)
    expect(delivered).toMatchObject({ state: 'delivered', deliveredOn: MONDAY, seen: false })
    expect(delivered.nextStep).toBeUndefined()
    expect(delivered.deliveries).toMatchObject([
      {
        way: 'handedOver',
        to: { name: '周建军', relation: 'householder' },
        by: { name: '王秀兰' },
        recordedBy: { name: '王秀兰' },
        note: '住在二楼',
        hasPhoto: false,
      },
    ])

    const code = await codeOf(world, householdId)
    await call(world, VETERAN.openId, scanCard, { code })
    await call(world, VETERAN.openId, scanCard, { code })
    expect(await one(householdId)).toMatchObject({ seen: true })
    expect(await coverage()).toMatchObject({
      total: 1,
      delivered: 1,
      without: 0,
      seen: 1,
      villages: [{ village: '演示村', total: 1, delivered: 1, without: 0 }],
      liaisons: [{ name: '王秀兰', total: 1, delivered: 1 }],
    })
  })

  test('numbers run on, and the same request takes a household up once', async () => {
    const requestId = newRequestId()
    const input = { stationId, household: newHousehold(liaisons) }
    const twice = await Promise.all(
      [1, 2].map(() => call(world, CLERK.openId, addHousehold, input, requestId)),
    )
    expect(twice[0]).toEqual(twice[1])
    expect(await addOne(world, newHousehold(liaisons))).toMatchObject({ cardNo: 2 })
    expect(await coverage()).toMatchObject({ total: 2 })
  })

  test('a number of the station’s own is one household’s', async () => {
    const { householdId } = await addOne(world, newHousehold(liaisons, { ref: '户-7' }))
    const again = { stationId, household: newHousehold(liaisons, { ref: '户-7' }) }
    expect(await ask(world, CLERK.openId, addHousehold, again)).toMatchObject(
      refused('HOUSEHOLD_REF_TAKEN'),
    )
    expect(await coverage()).toMatchObject({ total: 1 })
    const edit = { stationId, householdId, edit: { ref: null }, why: '写错了' }
    await call(world, CLERK.openId, editHousehold, edit)
    await call(world, CLERK.openId, addHousehold, again)
  })

  test('liaison and stand-in are two, and both are there', async () => {
    const same = newHousehold(liaisons, { standInNo: liaisons.wang })
    expect(await ask(world, CLERK.openId, addHousehold, { stationId, household: same })).toEqual(
      expect.objectContaining({
        code: 'BAD_INPUT',
        issues: [expect.objectContaining({ path: 'household.standInNo', label: '替班人' })],
      }),
    )
    const nobody = newHousehold(liaisons, { liaisonNo: 900 })
    expect(await ask(world, CLERK.openId, addHousehold, { stationId, household: nobody })).toEqual(
      expect.objectContaining({
        code: 'BAD_INPUT',
        issues: [expect.objectContaining({ path: 'household.liaisonNo', label: '联络员' })],
      }),
    )
  })
})

describe('the printed card', () => {
  test('names both, their published phones, hours and who above takes complaints', async () => {
    const { householdId } = await addOne(world, newHousehold(liaisons))
    const { cards, ...station } = await sheetOf(world, householdId)
    expect(station).toMatchObject({ stationName: '巴川街道退役军人服务站' })
    expect(station.hours.workday.length).toBeGreaterThan(0)
    expect(station.dutyPhone).toMatch(/^[0-9-]+$/)
    expect(station.supervisionPhone).toMatch(/^[0-9-]+$/)
    expect(cards).toMatchObject([
      {
        cardNo: 1,
        issue: 1,
        liaison: { name: '王秀兰', phone: WANG.phone },
        standIn: { name: '刘志强', phone: LIU.phone },
      },
    ])
    expect(cards[0]?.scene).toMatch(/^h\.[0-9A-HJKMNP-TV-Z]{26}$/)
  })

  test('has the duty phone where somebody publishes none, and the order asked for', async () => {
    const { householdId: first } = await addOne(world, newHousehold(liaisons))
    const { householdId: second } = await addOne(world, newHousehold(liaisons, { standInNo: 1 }))
    const { cards, dutyPhone } = await sheetOf(world, second, first)
    expect(cards.map(({ cardNo }) => cardNo)).toEqual([2, 1])
    expect(cards[0]?.standIn).toMatchObject({ name: CLERK.name, phone: dutyPhone })
  })

  test('its code is a picture that opens the scan page with its scene', async () => {
    const { householdId } = await addOne(world, newHousehold(liaisons))
    const { png } = await call(world, WANG.openId, cardCodePicture, { stationId, householdId })
    expect(Buffer.from(png, 'base64').subarray(1, 4).toString()).toBe('PNG')
    const [made] = world.wechat.codes.list(1)
    expect(made).toMatchObject({
      page: 'stations/scan/scan',
      scene: `h.${await codeOf(world, householdId)}`,
    })
  })

  test('a batch printed after a replacement is not taken for the new card', async () => {
    const { householdId } = await addOne(world, newHousehold(liaisons))
    const card = {
      householdId,
      issue: 1,
      liaisonNo: liaisons.wang,
      standInNo: liaisons.liu,
    }
    await call(world, CLERK.openId, replaceCards, {
      stationId,
      householdIds: [householdId],
      why: 'damaged',
    })
    expect(await ask(world, CLERK.openId, markPrinted, { stationId, cards: [card] })).toMatchObject(
      refused('CARD_REPLACED'),
    )
    expect(await one(householdId)).toMatchObject({ nextStep: 'print', issue: 2 })
  })
})

describe('when somebody else answers', () => {
  test('a liaison leaves: nothing is without a holder, and the delivered cards are outdated', async () => {
    const { householdId } = await addOne(world, newHousehold(liaisons, { standInNo: 1 }))
    await addOne(world, newHousehold(liaisons, { liaisonNo: liaisons.liu, standInNo: 1 }))
    await print(world, householdId)
    const delivery = handedOver(liaisons)
    await call(world, CLERK.openId, recordDelivery, { stationId, householdId, issue: 1, delivery })
    expect(await list({ list: 'outdated' })).toEqual([])
    const [both, other] = [liaisons.wang, liaisons.liu]
    expect(await list({ list: 'all', liaisonNo: both, standInNo: 1 })).toEqual([1])
    expect(await list({ list: 'all', liaisonNo: both, standInNo: other })).toEqual([])

    await call(world, HEAD.openId, leaveStation, {
      stationId,
      memberNo: liaisons.wang,
      successorNo: liaisons.liu,
      why: '退休',
    })
    expect(await list({ list: 'outdated' })).toEqual([1])
    expect(await list({ list: 'outdated', village: '别的村' })).toEqual([])
    expect(await list({ list: 'all', liaisonNo: liaisons.liu })).toEqual([1, 2])
    expect(await list({ list: 'all', liaisonNo: liaisons.liu }, LIU.openId)).toEqual([1, 2])
    const { outdated, liaisons: byLiaison } = await coverage()
    expect(outdated).toBe(1)
    expect(byLiaison).toMatchObject([{ name: '刘志强', total: 2, delivered: 1 }])
    expect(await one(householdId)).toMatchObject({
      liaison: { name: '刘志强' },
      printed: { liaison: { name: '王秀兰' } },
      outdated: true,
      nextStep: 'replace',
    })

    // The card at the household names who left: the same one is not printed with another name.
    const householdIds = [householdId]
    expect(await ask(world, CLERK.openId, cardSheet, { stationId, householdIds })).toMatchObject(
      refused('NEW_CARD_NEEDED'),
    )
    await call(world, CLERK.openId, replaceCards, { stationId, householdIds, why: 'changed' })
    await print(world, householdId)
    expect(await one(householdId)).toMatchObject({ nextStep: 'deliver', outdated: false })
    expect(await list({ list: 'without' })).toEqual([1, 2])
  })

  test('a household whose stand-in took over needs another stand-in before its card is printed', async () => {
    const { householdId } = await addOne(world, newHousehold(liaisons))
    await call(world, WANG.openId, leaveStation, {
      stationId,
      memberNo: liaisons.wang,
      successorNo: liaisons.liu,
      why: '搬家',
    })
    expect(await one(householdId)).toMatchObject({ nextStep: 'assign' })
    const householdIds = [householdId]
    expect(await ask(world, CLERK.openId, cardSheet, { stationId, householdIds })).toMatchObject(
      refused('STAND_IN_NEEDED'),
    )
    const to = { liaisonNo: liaisons.liu, standInNo: 1 }
    const input = { stationId, householdIds, ...to, why: '王秀兰搬走了' }
    expect(await call(world, CLERK.openId, assignHouseholds, input)).toEqual({ changed: 1 })
    const { nextStep, changes } = await one(householdId)
    expect(nextStep).toBe('print')
    expect(changes).toMatchObject([
      {
        action: 'assign',
        by: { name: CLERK.name },
        why: '王秀兰搬走了',
        fields: [
          { field: 'liaisonNo', before: '王秀兰', after: '刘志强' },
          { field: 'standInNo', before: '刘志强', after: CLERK.name },
        ],
      },
    ])
  })

  test('a hundred households get another liaison at once, and the same again changes nothing', async () => {
    const added = []
    for (let n = 0; n < 100; n++) added.push(await addOne(world, newHousehold(liaisons)))
    const householdIds = added.map(({ householdId }) => householdId)
    const to = { liaisonNo: liaisons.liu, standInNo: liaisons.wang }
    const input = { stationId, householdIds, ...to, why: '分片调整' }
    const requestId = newRequestId()
    const twice = await Promise.all(
      [1, 2].map(() => call(world, CLERK.openId, assignHouseholds, input, requestId)),
    )
    expect(twice).toEqual([{ changed: 100 }, { changed: 100 }])
    expect(await call(world, CLERK.openId, assignHouseholds, input)).toEqual({ changed: 0 })
    const { liaison, changes } = await one(householdIds[99] ?? '')
    expect(liaison).toMatchObject({ name: '刘志强' })
    expect(changes).toHaveLength(1)
    expect((await coverage()).liaisons).toMatchObject([{ name: '刘志强', total: 100 }])
    const tooMany = { ...input, householdIds: [...householdIds, 'one-more'] }
    expect(await ask(world, CLERK.openId, assignHouseholds, tooMany)).toMatchObject(
      refused('BAD_INPUT'),
    )
  })

  test('an assignment is of all or of none', async () => {
    const { householdId: first } = await addOne(world, newHousehold(liaisons))
    const { householdId: second } = await addOne(world, newHousehold(liaisons))
    await call(world, CLERK.openId, endHousehold, { stationId, householdId: second, why: '搬走了' })
    const to = { liaisonNo: liaisons.liu, standInNo: 1, why: '分片调整' }
    const householdIds = [first, second]
    expect(
      await ask(world, CLERK.openId, assignHouseholds, { stationId, householdIds, ...to }),
    ).toMatchObject(refused('HOUSEHOLD_ENDED'))
    expect(await one(first)).toMatchObject({ liaison: { name: '王秀兰' } })
  })

  test('who left cannot be given anything', async () => {
    const { householdId } = await addOne(world, newHousehold(liaisons))
    await call(world, HEAD.openId, leaveStation, {
      stationId,
      memberNo: liaisons.liu,
      successorNo: liaisons.wang,
      why: '退休',
    })
    const reply = await ask(world, CLERK.openId, assignHouseholds, {
      stationId,
      householdIds: [householdId],
      liaisonNo: liaisons.wang,
      standInNo: liaisons.liu,
      why: '分片调整',
    })
    expect(reply).toMatchObject({ code: 'BAD_INPUT', issues: [{ path: 'standInNo' }] })
  })
})

describe('households that change', () => {
  test('an edit changes what it names, and what was before is kept', async () => {
    const { householdId } = await addOne(world, newHousehold(liaisons, { ref: '12' }))
    await call(world, CLERK.openId, editHousehold, {
      stationId,
      householdId,
      edit: { village: '新村', address: null },
      why: '搬到新村',
    })
    const household = await one(householdId)
    expect(household).toMatchObject({ village: '新村', householder: '周建军', ref: '12' })
    expect(household.address).toBeUndefined()
    expect(household.changes).toMatchObject([
      {
        action: 'edit',
        why: '搬到新村',
        fields: [
          { field: 'village', before: '演示村', after: '新村' },
          { field: 'address', before: '演示村三组8号' },
        ],
      },
    ])
    expect(household.changes[0]?.fields[1]).not.toHaveProperty('after')
    expect((await coverage()).villages).toMatchObject([{ village: '新村', total: 1 }])
  })

  test('one that is no longer served is in no count, and comes back as it was', async () => {
    const { householdId } = await addOne(world, newHousehold(liaisons))
    await print(world, householdId)
    const code = await codeOf(world, householdId)
    const before = await coverage()
    const change = { stationId, householdId, why: '随儿女住' }
    await call(world, CLERK.openId, endHousehold, change)
    expect(await coverage()).toMatchObject({ total: 0, villages: [], liaisons: [] })
    expect(await list({ list: 'all' })).toEqual([])
    expect(await list({ list: 'ended' })).toEqual([1])
    expect(await ask(world, CLERK.openId, endHousehold, change)).toMatchObject(
      refused('HOUSEHOLD_ENDED'),
    )
    await call(world, CLERK.openId, reopenHousehold, { ...change, why: '回来了' })
    expect(await ask(world, CLERK.openId, reopenHousehold, change)).toMatchObject(
      refused('NOT_OPEN'),
    )
    expect(await coverage()).toEqual(before)
    await call(world, VETERAN.openId, scanCard, { code })
  })

  test('a village is written one way, and another station has its own', async () => {
    await addOne(world, newHousehold(liaisons, { village: '演示村（一组）' }))
    await addOne(world, newHousehold(liaisons, { village: ' 演示村 (一组) ' }))
    expect((await coverage()).villages).toMatchObject([{ village: '演示村(一组)', total: 2 }])
    const dotted = { stationId, household: newHousehold(liaisons, { village: '演示.村' }) }
    expect(await ask(world, CLERK.openId, addHousehold, dotted)).toMatchObject({
      code: 'BAD_INPUT',
      issues: [{ path: 'household.village' }],
    })
  })
})

describe('who sees which household', () => {
  test('a liaison what they hold, by list, number and id', async () => {
    const { householdId } = await addOne(world, newHousehold(liaisons, { standInNo: 1 }))
    const { householdId: stoodIn } = await addOne(
      world,
      newHousehold(liaisons, { liaisonNo: 1, standInNo: liaisons.wang }),
    )
    const { householdId: others } = await addOne(
      world,
      newHousehold(liaisons, { liaisonNo: liaisons.liu, standInNo: 1 }),
    )
    expect(await list({ list: 'all', liaisonNo: liaisons.wang }, WANG.openId)).toEqual([1])
    expect(await list({ list: 'all', standInNo: liaisons.wang }, WANG.openId)).toEqual([2])
    const notOwn = [{}, { liaisonNo: liaisons.liu }, { village: '演示村' }]
    for (const narrowing of notOwn) {
      const query = { list: 'all' as const, ...narrowing }
      expect(await ask(world, WANG.openId, listHouseholds, { stationId, query })).toMatchObject(
        refused('NOT_ALLOWED'),
      )
    }
    await one(householdId, WANG.openId)
    await one(stoodIn, WANG.openId)
    expect(
      await ask(world, WANG.openId, oneHousehold, { stationId, householdId: others }),
    ).toMatchObject(refused('NOT_ALLOWED'))
    expect(await call(world, WANG.openId, findByCardNo, { stationId, cardNo: 2 })).toMatchObject({
      householdId: stoodIn,
    })
    for (const cardNo of [3, 4]) {
      expect(await ask(world, WANG.openId, findByCardNo, { stationId, cardNo })).toMatchObject(
        refused('NOT_FOUND'),
      )
    }
    expect(await ask(world, WANG.openId, listDeliveries, { stationId })).toMatchObject(
      refused('NOT_ALLOWED'),
    )
  })

  test('another station neither sees nor changes anything', async () => {
    const { householdId } = await addOne(world, newHousehold(liaisons))
    const own = { stationId: OTHER_CLERK.member.stationId, householdId }
    for (const openId of [OTHER_CLERK.openId, VETERAN.openId]) {
      for (const at of [own, { ...own, stationId }, { ...own, householdId: 'nothing' }]) {
        expect(await ask(world, openId, oneHousehold, at)).toMatchObject(refused('NOT_ALLOWED'))
        expect(await ask(world, openId, endHousehold, { ...at, why: '不认识' })).toMatchObject(
          refused('NOT_ALLOWED'),
        )
      }
    }
    expect(await coverage()).toMatchObject({ total: 1 })
  })

  test('a stand-in those whose liaison is away now, however many come before them', async () => {
    const ofClerk = newHousehold(liaisons, { liaisonNo: 1 })
    for (let n = 0; n < 31; n++) await addOne(world, ofClerk)
    await addOne(world, newHousehold(liaisons))
    const today = { list: 'all' as const, standInNo: liaisons.liu, liaisonAway: true as const }
    expect(await list(today, LIU.openId)).toEqual([])

    const until = instantOf('2026-11-25', '09:00')
    await call(world, WANG.openId, goAway, { stationId, memberNo: liaisons.wang, until })
    expect(await list(today, LIU.openId)).toEqual([32])
    expect(await list({ list: 'without', liaisonAway: true })).toEqual([32])
    const alone = { stationId, query: { list: 'all' as const, liaisonAway: true as const } }
    expect(await ask(world, LIU.openId, listHouseholds, alone)).toMatchObject(
      refused('NOT_ALLOWED'),
    )
  })

  test('pages of thirty follow each other by card number', async () => {
    for (let n = 0; n < 32; n++) await addOne(world, newHousehold(liaisons))
    const input = { stationId, query: { list: 'without' as const } }
    const first = await call(world, CLERK.openId, listHouseholds, input)
    expect(first.households).toHaveLength(30)
    expect(first.next).toBe(30)
    const second = await call(world, CLERK.openId, listHouseholds, { ...input, after: 30 })
    expect(second.households.map(({ cardNo }) => cardNo)).toEqual([31, 32])
    expect(second.next).toBeUndefined()
  })
})

test('the level above sees counts, of its own stations alone', async () => {
  const centre = { stationId: 'tongliang', role: 'head' as const }
  await appoint('head-of-centre', centre.stationId)
  await addOne(world, newHousehold(liaisons))
  const above = { stationId: centre.stationId, ofStationId: stationId }
  const counts = await call(world, 'head-of-centre', cardCoverage, above)
  expect(counts).toMatchObject({ total: 1, villages: [{ village: '演示村', total: 1 }] })
  expect(counts.liaisons).toBeUndefined()
  const own = await call(world, 'head-of-centre', cardCoverage, {
    stationId: centre.stationId,
    ofStationId: centre.stationId,
  })
  expect(own.below).toContainEqual({
    stationId,
    place: '巴川街道',
    whole: { total: 0, delivered: 0, without: 0 },
  })
  for (const ofStationId of ['tongliang', 'tongliang-anju', 'nowhere']) {
    expect(await ask(world, HEAD.openId, cardCoverage, { stationId, ofStationId })).toMatchObject(
      refused('NOT_ALLOWED'),
    )
  }
})

async function appoint(openId: string, at: string): Promise<void> {
  await call(world, OPERATOR, appointMember, {
    stationId: at,
    openId,
    role: 'head',
    name: '郑国强',
  })
}

describe('what was done to a household', () => {
  const edit = (householdId: string, village: string) =>
    call(world, CLERK.openId, editHousehold, {
      stationId,
      householdId,
      edit: { village },
      why: `改成${village}`,
    })

  test('is read to the first of it, twenty at a time', async () => {
    const { householdId } = await addOne(world, newHousehold(liaisons))
    for (let n = 1; n <= 41; n++) {
      world.clock.travelTo(world.clock.now() + 1_000)
      await edit(householdId, n % 2 ? '石桥村' : '演示村')
    }
    const { changes: newest, changesNext } = await one(householdId)
    expect(newest).toHaveLength(20)
    const older = (after: string | undefined, openId = CLERK.openId) =>
      call(world, openId, householdChanges, {
        stationId,
        householdId,
        ...(after !== undefined && { after }),
      })
    const second = await older(changesNext)
    expect(second.changes).toHaveLength(20)
    const third = await older(second.next, WANG.openId)
    expect(third.changes).toHaveLength(1)
    expect(third.next).toBeUndefined()
    const moments = [...newest, ...second.changes, ...third.changes].map(({ at }) => at)
    expect(new Set(moments).size).toBe(41)
    expect(moments).toEqual([...moments].sort((a, b) => b - a))
    expect((await older(undefined)).changes).toEqual(newest)
  })

  test('a household with few changes has none before them', async () => {
    const { householdId } = await addOne(world, newHousehold(liaisons))
    await edit(householdId, '石桥村')
    expect((await one(householdId)).changesNext).toBeUndefined()
  })
})

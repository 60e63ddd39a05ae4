import { addHousehold, oneHousehold, recordDelivery, replaceCards } from '@contract/contactCards'
import { wrongRows } from '@contract/ledgers'
import { CLERK, HEAD, STATION_ID } from '../world/actors'
import { call } from '../world/cloud'
import { handedOver, newHousehold } from '../world/households'
import { checked, download, finish, imported, linesOf, sheetOf } from '../world/ledgerSheets'
import { type StoryWorld, startWorld } from '../world/startWorld'

let world: StoryWorld
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.end())
beforeEach(() => world.renew())

const stationId = STATION_ID
// In the order in which the seed appoints them.
const CLERK_NO = 1
const HEAD_NO = 2
const stored = (collection: string) => world.database.documents(collection, { limit: 5000 })

describe('a round of cards done on paper', () => {
  const round = { 送卡日期: '2026-11-23', 怎么送的: '当面交了', 收卡人: '周建军', 送卡人: '李敏' }
  const addCard = async () => {
    const household = newHousehold({ wang: CLERK_NO, liu: HEAD_NO })
    return call(world, CLERK.openId, addHousehold, { stationId, household })
  }

  test('is entered in the ledger of deliveries, once however often it is imported', async () => {
    const { householdId } = await addCard()
    await addCard()
    const rows = [
      { 卡号: '例：第0327号', ...round },
      { 卡号: '第0001号', ...round, 收卡人和这家的关系: '户主' },
      { 卡号: 2, ...round, 怎么送的: '家里没人', 收卡人: null, 备注: '敲门没人应' },
    ]
    const first = await imported(world, rows, { kind: 'deliveries' })
    expect(first).toMatchObject({ total: 2, wrong: 0, counts: { added: 2, unchanged: 0 } })
    const household = await call(world, CLERK.openId, oneHousehold, { stationId, householdId })
    expect(household).toMatchObject({ state: 'delivered', deliveredOn: '2026-11-23' })
    expect(household.deliveries).toMatchObject([
      { way: 'handedOver', to: { name: '周建军', relation: 'householder' }, by: { name: '李敏' } },
    ])
    const again = await imported(world, rows, { kind: 'deliveries' })
    expect(again.counts).toEqual({ added: 0, changed: 0, unchanged: 2 })
    expect(stored('cardDeliveries')).toHaveLength(2)
  })

  test('does not take a card that was replaced for the new one', async () => {
    const { householdId } = await addCard()
    const rows = (issue?: string) => [{ 卡号: '1', ...round, ...(issue && { 第几张卡: issue }) }]
    const why = async (sheet: ReturnType<typeof rows>) => {
      const { importId, wrong } = await checked(world, await sheetOf(sheet), { kind: 'deliveries' })
      if (wrong === 0) return undefined
      const { link } = await call(world, CLERK.openId, wrongRows, { stationId, importId })
      return (await linesOf(await download(link)))[0]?.为什么没有导入
    }
    const replaced = { stationId, householdIds: [householdId], why: 'damaged' as const }
    await call(world, CLERK.openId, replaceCards, replaced)
    // On that day there were both.
    expect(await why(rows())).toMatch(/第几张卡：这一户那天换了新卡/)
    expect(await why(rows('1'))).toMatch(/第几张卡：这一户换了新卡/)
    expect(await why(rows('第二张'))).toMatch(/第几张卡：写成 第2张 或者 2。/)
    expect(await why(rows('第2张'))).toBeUndefined()
    // A round of the days before, of which the sheet says nothing more.
    world.clock.travelTo(world.clock.now() + 24 * 3_600_000)
    await call(world, CLERK.openId, replaceCards, replaced)
    expect(await why(rows())).toMatch(/送卡日期：这张卡是/)
    expect(await why(rows('2'))).toMatch(/第几张卡：这一户换了新卡/)
    const next = { ...rows('3')[0], 送卡日期: '2026-11-24' }
    expect((await imported(world, [next], { kind: 'deliveries' })).counts).toMatchObject({
      added: 1,
    })
    expect((await imported(world, [next], { kind: 'deliveries' })).counts).toMatchObject({
      added: 0,
      unchanged: 1,
    })
  })

  test('refuses rows of no card, of days to come, and of whom the station does not know', async () => {
    await addCard()
    const check = await checked(
      world,
      await sheetOf([
        { 卡号: '9', ...round },
        { 卡号: '第一号', ...round },
        { 卡号: '1', ...round, 送卡日期: '2026-11-24' },
        { 卡号: '1', ...round, 送卡人: '无此人' },
        { 卡号: '1', ...round, 收卡人: null },
        { 卡号: '1', ...round },
        { 卡号: '1', ...round },
      ]),
      { kind: 'deliveries' },
    )
    expect(check).toMatchObject({ total: 7, wrong: 6, foreseen: { added: 1 } })
    const { link } = await call(world, CLERK.openId, wrongRows, {
      stationId,
      importId: check.importId,
    })
    const told = await linesOf(await download(link))
    expect(told.map((line) => line.为什么没有导入)).toEqual([
      expect.stringMatching(/卡号：站里没有这个卡号/),
      expect.stringMatching(/卡号：写成 第0327号/),
      expect.stringMatching(/送卡日期：这一天还没到/),
      expect.stringMatching(/送卡人：站里现在没有“无此人”/),
      expect.stringMatching(/收卡人：请填谁收的卡/),
      expect.stringMatching(/和第7行是同一回/),
    ])
  })

  test('what has become wrong since the check is left out and told', async () => {
    const { householdId } = await addCard()
    const check = await checked(world, await sheetOf([{ 卡号: '1', ...round }]), {
      kind: 'deliveries',
    })
    const delivery = handedOver({ wang: HEAD_NO, liu: CLERK_NO })
    await call(world, HEAD.openId, recordDelivery, { stationId, householdId, issue: 1, delivery })
    const because = /^卡号：.+。$/
    expect(await finish(world, check.importId)).toMatchObject({
      state: 'done',
      counts: { added: 0 },
      leftOut: 1,
      leftOutRows: [{ rowNo: 2, reasons: [expect.stringMatching(because)] }],
      hasWrongRows: true,
    })
    const input = { stationId, importId: check.importId }
    const { link } = await call(world, CLERK.openId, wrongRows, input)
    expect(await linesOf(await download(link))).toEqual([
      expect.objectContaining({
        卡号: '1',
        为什么没有导入: expect.stringMatching(/^第2行 卡号：/),
      }),
    ])
  })
})

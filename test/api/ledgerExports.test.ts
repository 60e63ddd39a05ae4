import { addHousehold, recordDelivery } from '@contract/contactCards'
import { exportFile, exportLedger, listExports } from '@contract/ledgers'
import { SHEET_MINUTES } from '@contract/ledgers/ledgerTerms'
import { findPeople, personOpenings } from '@contract/people'
import type { InputOf } from '@contract/procedure'
import { CLERK, HEAD, OTHER_CLERK, STATION_ID } from '../world/actors'
import { nthIdNumber } from '../world/binding'
import { ask, call, invoke, OPERATOR } from '../world/cloud'
import { appointLiaisons, handedOver, newHousehold, WANG } from '../world/households'
import { download, imported, type Line, linesOf, nthLine } from '../world/ledgerSheets'
import { startWorld, type World } from '../world/startWorld'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.end())

const stationId = STATION_ID
type Wish = Omit<InputOf<typeof exportLedger>, 'stationId'>

async function taken(wish: Wish, openId = CLERK.openId) {
  const { exportId, rows } = await call(world, openId, exportLedger, { stationId, ...wish })
  const { link, fileName } = await call(world, openId, exportFile, { stationId, exportId })
  return { exportId, rows, fileName, lines: await linesOf(await download(link)) }
}

const RICH: Line = {
  性别: '男',
  民族: '汉族',
  曾用名: '王小建；王建',
  另一个手机号: '19900309999',
  和谁住: '和爱人住',
  住房: '自己的房',
  退役时间: '1973',
  军种: '武警',
  部队: '某部三连',
  身份类别: '义务兵',
  职务: '班长',
  退役方式: '退伍',
  参战参试经历: '边境作战；抗洪',
  婚姻: '已婚',
  家人: '王秀英/爱人/19900308888/是/住在一起；王小明/子女/19900307777/否',
  就业状态: '退休了',
  工作单位: '=1+1',
  做什么工作: '门卫',
  就业打算: '想找工作',
  想做什么: '看门',
  想在哪里: '镇上',
  想要的月收入: '2000',
  参加过的培训: '电工/2010；计算机',
  证书: '电工证/2010-05-01',
  想学什么: '用手机',
  党员身份: '党员',
  入党时间: '1972-07',
  所在支部: '演示村支部',
  组织关系所在: '演示镇',
  荣誉: '三等功/1985/某部；嘉奖、优秀士兵',
  待遇: '优待证/2024-01-01//5001；老年生活补助',
  身体情况: '有慢性病',
  伤残等级: '7',
  伤残性质: '因战',
  慢性病: '高血压；腰腿病',
  照料需要: '有些事要人帮',
  健康说明: '冬天腿疼',
  困难: '因病；住房',
  困难从什么时候起: '2020',
  谁认定的: '演示镇政府',
  认定日期: '2021-03-01',
  每月收入: '不到1000元',
  困难说明: '药费多',
  标签: '参战；困难/2020-01',
}

describe('people', () => {
  test('numbers are masked, of relatives too, and nothing in the file tells them', async () => {
    const told = {
      户号: '202611230001',
      住址: '演示路1号，电话199 0030 6666',
      家人: '王秀英/爱人/19900308888//或者19900305555',
      健康说明: `医保号${nthIdNumber(7)}`,
    }
    await imported(world, [nthLine(0, RICH), nthLine(1, told)])
    const { lines, rows, fileName } = await taken({ kind: 'people' })
    expect(rows).toBe(2)
    expect(fileName).toBe('人员台账 2026-11-23.xlsx')
    expect(lines.find((line) => line.手机号 === '199****0000')).toMatchObject({
      姓名: '王建国',
      身份证号: expect.stringMatching(/^990101\*{11}.$/),
      户号: '1',
      联络员: '李敏',
      替班人: '陈志强',
    })
    const numbers = [nthIdNumber(0), '19900300000', '19900309999', '19900308888', '19900307777']
    const text = JSON.stringify(lines)
    expect(numbers.filter((number) => text.includes(number))).toEqual([])
    expect(lines.find((line) => line.手机号 === '199****0001')).toMatchObject({
      // No number of a person: masked, two households would read alike.
      户号: '202611230001',
      住址: '演示路1号，电话199****6666',
      家人: '王秀英/爱人/199****8888//或者199****5555',
      健康说明: expect.stringMatching(/^医保号990101\*{11}.$/),
    })
  })

  test('masked, they cannot be brought in again by mistake', async () => {
    const { lines } = await taken({ kind: 'people' })
    const again = await imported(world, lines)
    expect(again).toMatchObject({ total: 2, wrong: 2, counts: { added: 0, changed: 0 } })
  })

  test('whole only for the head, with a reason; brought in again they change nothing', async () => {
    const reason = '报送区里的年度台账'
    const unmasked = { reason }
    expect(
      await ask(world, CLERK.openId, exportLedger, { stationId, kind: 'people', unmasked }),
    ).toMatchObject({ code: 'EXPORT_HEAD_ONLY' })
    const short = { stationId, kind: 'people', unmasked: { reason: '要用一' } } as const
    expect(await ask(world, HEAD.openId, exportLedger, short)).toMatchObject({
      code: 'BAD_INPUT',
      issues: [{ path: 'unmasked.reason', message: '请把原因写清楚，至少5个字。' }],
    })
    const { lines, exportId } = await taken({ kind: 'people', unmasked }, HEAD.openId)
    const rich = lines.find((line) => line.身份证号 === nthIdNumber(0))
    expect(rich).toMatchObject({ ...RICH, 手机号: '19900300000' })
    expect(await imported(world, lines)).toMatchObject({
      wrong: 0,
      unknownColumns: [],
      counts: { added: 0, changed: 0, unchanged: 2 },
    })
    const { exports } = await call(world, HEAD.openId, listExports, { stationId })
    expect(exports[0]).toMatchObject({
      exportId,
      kind: 'people',
      rows: 2,
      masked: false,
      reason,
      byName: HEAD.name,
    })
    expect(exports[1]).toMatchObject({ masked: true, byName: CLERK.name })
    expect(exports[1]?.reason).toBeUndefined()
  })

  test('each person sees who took their file out, and whether whole', async () => {
    const [person] = (
      await call(world, CLERK.openId, findPeople, { stationId, text: nthIdNumber(1) })
    ).people
    const personId = person?.personId ?? ''
    const openings = async () =>
      (await call(world, HEAD.openId, personOpenings, { stationId, personId })).openings
    const before = (await openings()).length
    await taken({ kind: 'people' })
    const after = await openings()
    expect(after).toHaveLength(before + 1)
    expect(after[0]).toMatchObject({ how: 'exported', by: { name: CLERK.name }, revealed: false })
    expect(after.some(({ revealed, by }) => revealed && by.name === HEAD.name)).toBe(true)
  })

  test('by village and by tag; of nobody there is no file', async () => {
    await imported(world, [nthLine(10, { 村或社区: '别村', 标签: '党员' })])
    const numbersOf = async (wish: Wish) =>
      (await taken(wish)).lines.map((line) => line.手机号).sort()
    expect(await numbersOf({ kind: 'people', village: '别村' })).toEqual(['199****0010'])
    expect(await numbersOf({ kind: 'people', tag: 'hardship' })).toEqual(['199****0000'])
    for (const [wish, answer] of [
      [{ kind: 'people', village: '没有村' }, { code: 'EXPORT_EMPTY' }],
      [{ kind: 'deliveries' }, { code: 'EXPORT_EMPTY' }],
      [
        { kind: 'deliveries', village: '别村' },
        { code: 'BAD_INPUT', issues: [{ path: 'village' }] },
      ],
      [
        { kind: 'households', tag: 'aged' },
        { code: 'BAD_INPUT', issues: [{ path: 'tag' }] },
      ],
    ] as const) {
      expect(await ask(world, CLERK.openId, exportLedger, { stationId, ...wish })).toMatchObject(
        answer,
      )
    }
  })
})

describe('households and deliveries', () => {
  test('as they stand, with who answers for them and who brought the cards', async () => {
    const liaisons = await appointLiaisons(world)
    const household = newHousehold(liaisons, { village: '三村' })
    const { householdId } = await call(world, CLERK.openId, addHousehold, { stationId, household })
    const delivery = handedOver(liaisons, { note: '住在二楼，打19900306666' })
    await call(world, CLERK.openId, recordDelivery, {
      stationId,
      householdId,
      issue: 1,
      delivery,
    })

    const households = await taken({ kind: 'households', village: '三村' })
    expect(households.lines).toEqual([
      expect.objectContaining({
        户主: '周建军',
        住址: '演示村三组8号',
        联络员: '王秀兰',
        替班人: '刘志强',
        送卡情况: '送到了',
        送到日期: '2026-11-23',
        扫过码没有: '没有',
        哪天不归本站了: '',
      }),
    ])
    const deliveries = await taken({ kind: 'deliveries' })
    expect(deliveries.lines).toEqual([
      expect.objectContaining({
        卡号: households.lines[0]?.卡号,
        怎么送的: '当面交了',
        收卡人: '周建军',
        收卡人和这家的关系: '户主',
        送卡人: '王秀兰',
        登记人: '李敏',
        备注: '住在二楼，打199****6666',
      }),
    ])
    const { 卡号: cardNo } = deliveries.lines[0] ?? {}
    expect(cardNo).toMatch(/^第\d{4}号$/)
  })
})

describe('who gets the file', () => {
  test('whoever made it, for minutes; then it is gone, and the record stays', async () => {
    const { exportId } = await taken({ kind: 'people' })
    for (const [openId, of] of [
      [HEAD.openId, stationId],
      [OTHER_CLERK.openId, OTHER_CLERK.member.stationId],
      [OTHER_CLERK.openId, stationId],
    ] as const) {
      const input = { stationId: of, exportId }
      expect(await ask(world, openId, exportFile, input)).toMatchObject({ code: 'NOT_ALLOWED' })
    }
    const files = async () =>
      (await world.files.list()).filter(({ path }) => path.startsWith('exports/')).length
    expect(await files()).toBeGreaterThan(0)
    world.clock.travelTo(world.clock.now() + SHEET_MINUTES * 60_000)
    expect(await ask(world, CLERK.openId, exportFile, { stationId, exportId })).toMatchObject({
      code: 'LEDGER_FILE_GONE',
    })
    await invoke(world, OPERATOR, 'clock', {})
    expect(await files()).toBe(0)
    const { exports } = await call(world, HEAD.openId, listExports, { stationId })
    expect(exports.map((each) => each.exportId)).toContain(exportId)
  })

  test('liaisons and other stations take nothing out, and only the head sees who did', async () => {
    const wish = { stationId, kind: 'people' } as const
    for (const openId of [WANG.openId, OTHER_CLERK.openId]) {
      expect(await ask(world, openId, exportLedger, wish)).toMatchObject({ code: 'NOT_ALLOWED' })
    }
    for (const openId of [CLERK.openId, WANG.openId, OTHER_CLERK.openId]) {
      const reply = await ask(world, openId, listExports, { stationId })
      expect(reply).toMatchObject({ code: 'NOT_ALLOWED' })
    }
  })
})

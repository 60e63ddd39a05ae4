import { editHousehold, endHousehold, listHouseholds } from '@contract/contactCards'
import { continueImport } from '@contract/ledgers'
import {
  editPerson,
  findPeople,
  listPeople,
  mergePeople,
  openPerson,
  undoMerge,
} from '@contract/people'
import type { PartChange } from '@contract/people/personFile'
import { CLERK, HEAD, LIAISON, STATION_ID } from '../world/actors'
import { addToFile, nthIdNumber } from '../world/binding'
import { changeDocument } from '../world/changeDocument'
import { ask, call, invoke, OPERATOR } from '../world/cloud'
import { addOne, appointLiaisons, type Liaisons, newHousehold, WANG } from '../world/households'
import { checked, imported, nthLine, sheetOf } from '../world/ledgerSheets'
import { addFile, changesOf, editFile, fileOf } from '../world/people'
import { startWorld, type World } from '../world/startWorld'

let world: World
let liaisons: Liaisons
let told = 0

beforeAll(async () => {
  world = await startWorld()
  liaisons = await appointLiaisons(world)
})
afterAll(() => world.end())

const AT = { stationId: STATION_ID }

async function goOn(importId: string) {
  for (;;) {
    const view = await call(world, CLERK.openId, continueImport, { ...AT, importId })
    if (view.state === 'done') return view
  }
}

function recordOf(personId: string) {
  const found = world.database
    .documents('people', { limit: 1000 })
    .find(({ _id }) => _id === personId)
  if (!found) throw new Error('There is no such file')
  return found
}

const villagePeople = async (village: string) =>
  (await call(world, CLERK.openId, listPeople, { ...AT, village })).people.map(
    ({ personId }) => personId,
  )

test('a household that people live in is not ended over their heads', async () => {
  const { householdId } = await addOne(world, newHousehold(liaisons))
  const home = { householdId, address: '三组8号' }
  const personId = await addFile(world, { identity: { name: '周建军' }, home })
  const ending = { ...AT, householdId, why: '搬走了' }
  expect(await ask(world, CLERK.openId, endHousehold, ending)).toMatchObject({
    ok: false,
    code: 'HOUSEHOLD_LIVED_IN',
  })
  expect(await ask(world, WANG.openId, openPerson, { ...AT, personId })).toMatchObject({ ok: true })
  const { version } = await fileOf(world, personId)
  const moved = { ...AT, personId, version, change: { home: {} }, why: '搬去女儿家了' }
  await call(world, CLERK.openId, editPerson, moved)
  expect(await ask(world, CLERK.openId, endHousehold, ending)).toMatchObject({ ok: true })
})

test('where the household’s village is put right, its people follow', async () => {
  const { householdId } = await addOne(world, newHousehold(liaisons, { village: '旧村' }))
  const home = { householdId, address: '三组8号' }
  const [first, second] = [
    await addFile(world, { identity: { name: '周建军' }, home }),
    await addFile(world, { identity: { name: '周小梅', phone: '19900430001' }, home }),
  ]
  const edit = { ...AT, householdId, edit: { village: '新村' }, why: '并村了' }
  await call(world, CLERK.openId, editHousehold, edit)
  expect((await villagePeople('新村')).sort()).toEqual([first, second].sort())
  expect(await villagePeople('旧村')).toEqual([])
  expect((await fileOf(world, first)).parts.home).toEqual({ ...home, village: '新村' })
  expect((await changesOf(world, first))[0]).toMatchObject({
    action: 'edit',
    why: '这一户的村或社区改了',
  })
})

test('one whose file cannot be opened keeps nobody else in the old village', async () => {
  const { householdId } = await addOne(world, newHousehold(liaisons, { village: '老街' }))
  const home = { householdId, address: '三组8号' }
  const [broken, other] = [
    await addFile(world, { identity: { name: '周建军' }, home }),
    await addFile(world, { identity: { name: '周小梅', phone: '19900430002' }, home }),
  ]
  const { home: sealed } = recordOf(broken)
  await changeDocument(world, 'people', broken, { home: 'broken' })
  const edit = { ...AT, householdId, edit: { village: '新街' }, why: '并村了' }
  await call(world, CLERK.openId, editHousehold, edit)
  await invoke(world, OPERATOR, 'clock', {})
  expect([recordOf(broken).village, recordOf(other).village]).toEqual(['老街', '新街'])
  await changeDocument(world, 'people', broken, { home: sealed })
  await invoke(world, OPERATOR, 'clock', {})
  expect(recordOf(broken).village).toBe('新街')
})

test('who takes a home over in a merge comes into the village that the household has by then', async () => {
  const { householdId } = await addOne(world, newHousehold(liaisons, { village: '旧村' }))
  const home = { householdId, address: '三组8号' }
  const kept = await addFile(world, { identity: { name: '周建军' } })
  const merged = await addFile(world, { identity: { name: '周建军' }, home })
  // As an edit leaves it that was cut off before anybody followed.
  await changeDocument(world, 'households', householdId, { village: '新村', movedByNo: 1 })
  const merging = {
    ...AT,
    keep: { personId: kept, version: 1 },
    merge: { personId: merged, version: 1 },
    take: [],
    why: '同一个人建了两份',
  }
  await call(world, CLERK.openId, mergePeople, merging)
  expect((await fileOf(world, kept)).parts.home).toEqual({ ...home, village: '新村' })
  expect(await villagePeople('旧村')).toEqual([])
  expect((await changesOf(world, kept))[0]).toMatchObject({
    action: 'merge',
    after: { home: { village: '新村' } },
  })
})

test('a merge taken back leaves a home that it did not take to follow its household, with its change', async () => {
  const { householdId } = await addOne(world, newHousehold(liaisons, { village: '东村' }))
  const kept = await addFile(world, { identity: { name: '吴建平' }, home: { householdId } })
  const merged = await addFile(world, { identity: { name: '吴建平' }, health: { state: 'good' } })
  const merging = {
    ...AT,
    keep: { personId: kept, version: 1 },
    merge: { personId: merged, version: 1 },
    take: [],
    why: '同一个人建了两份',
  }
  const { mergeId } = await call(world, CLERK.openId, mergePeople, merging)
  // As an edit leaves it that was cut off before anybody followed.
  await changeDocument(world, 'households', householdId, { village: '西村', movedByNo: 1 })
  const undoing = { ...AT, mergeId, evenIfChanged: false, why: '不是同一个人' }
  await call(world, HEAD.openId, undoMerge, undoing)
  await invoke(world, OPERATOR, 'clock', {})
  expect((await fileOf(world, kept)).parts.home).toEqual({ householdId, village: '西村' })
  const [followed, undone] = await changesOf(world, kept)
  expect(followed).toMatchObject({ before: { home: { village: '东村' } }, parts: ['home'] })
  expect(undone).toMatchObject({ action: 'undoMerge', parts: ['health'] })
})

describe('a sheet that waited', () => {
  let householdId: string
  beforeAll(async () => {
    await imported(world, [nthLine(0)])
    const asked = { ...AT, query: { list: 'all' as const } }
    const { households } = await call(world, CLERK.openId, listHouseholds, asked)
    householdId = households.at(-1)?.householdId ?? ''
  })

  test('takes the village that the household has as it is written', async () => {
    const waiting = await checked(world, await sheetOf([nthLine(1)]))
    const edit = { ...AT, householdId, edit: { village: '合村' }, why: '并村了' }
    await call(world, CLERK.openId, editHousehold, edit)
    expect((await goOn(waiting.importId)).counts).toMatchObject({ added: 1 })
    const found = await call(world, CLERK.openId, findPeople, { ...AT, text: nthIdNumber(1) })
    expect(found.people).toMatchObject([{ village: '合村', householdId }])
    const back = { ...AT, householdId, edit: { village: '演示村' }, why: '又分开了' }
    await call(world, CLERK.openId, editHousehold, back)
  })

  test('puts nobody into a household that was ended', async () => {
    const waiting = await checked(
      world,
      await sheetOf([nthLine(2, { 户号: '1', 住址: '演示路1号' })]),
    )
    for (const nth of [0, 1]) {
      const asked = { ...AT, text: nthIdNumber(nth) }
      const [person] = (await call(world, CLERK.openId, findPeople, asked)).people
      const personId = person?.personId ?? ''
      const { version } = await fileOf(world, personId)
      const change = { home: { village: '演示村' } }
      await call(world, CLERK.openId, editPerson, {
        ...AT,
        personId,
        version,
        change,
        why: '搬走了',
      })
    }
    await call(world, CLERK.openId, endHousehold, { ...AT, householdId, why: '搬走了' })
    const done = await goOn(waiting.importId)
    expect(done.counts).toMatchObject({ added: 0 })
    expect(done.leftOut).toBe(1)
    const asked = { ...AT, text: nthIdNumber(2) }
    expect((await call(world, CLERK.openId, findPeople, asked)).people).toEqual([])
  })
})

test('the same sheet again does not add anew who went into another file', async () => {
  const lines = [
    nthLine(41, {
      户号: '',
      身份证号: '',
      没有身份证号的原因: '一直没有办',
      出生日期: '1950-01-02',
      联络员: '',
      替班人: '',
      户主: '',
    }),
    nthLine(43, { 户号: '', 联络员: '', 替班人: '', 户主: '' }),
  ]
  const sheet = await sheetOf(lines)
  expect((await goOn((await checked(world, sheet)).importId)).counts).toMatchObject({ added: 2 })
  for (const name of lines.map(({ 姓名 }) => String(姓名))) {
    const { people } = await call(world, CLERK.openId, findPeople, { ...AT, text: name })
    for (const { personId } of people) {
      const kept = (await addToFile(world, { name: '王保国', idNumber: nthIdNumber(900 + ++told) }))
        .personId
      await call(world, HEAD.openId, mergePeople, {
        ...AT,
        keep: { personId: kept, version: (await fileOf(world, kept)).version },
        merge: { personId, version: (await fileOf(world, personId)).version },
        take: [],
        why: '同一个人建了两份',
      })
    }
  }
  const again = await checked(world, sheet)
  expect(again.foreseen).toMatchObject({ added: 0 })
})

test('a liaison who does not hold a household learns nothing by how long it takes', async () => {
  const { householdId } = await addOne(world, newHousehold(liaisons))
  const home = { householdId }
  const there = await addFile(world, { identity: { name: '周建军' }, home })
  const operations = async (personId: string) => {
    const reply = await ask(world, LIAISON.openId, openPerson, { ...AT, personId })
    expect(reply).toMatchObject({ ok: false, code: 'NOT_ALLOWED' })
    return world.calls.list({ functionName: 'people', limit: 1 })[0]?.databaseOperations
  }
  expect(await operations('nobody')).toBe(await operations(there))
})

test('days that cannot be are refused at their fields', async () => {
  const idNumber = nthIdNumber(950)
  const personId = await addFile(world, { identity: { name: '周建军', idNumber } })
  const edited = (change: PartChange) => editFile(world, personId, 1, change)
  expect(await edited({ party: { joined: '2099-12-31' } })).toMatchObject({
    code: 'BAD_INPUT',
    issues: [{ path: 'change.party.joined', label: '入党时间' }],
  })
  expect(await edited({ service: { enlisted: '1969', discharged: '1960-01-01' } })).toMatchObject({
    code: 'BAD_INPUT',
    issues: [{ path: 'change.service.discharged' }],
  })
  const line = nthLine(951, { 户号: '', 户主: '', 联络员: '', 替班人: '', 入伍时间: '2099' })
  expect(await checked(world, await sheetOf([line]))).toMatchObject({ wrong: 1 })
})

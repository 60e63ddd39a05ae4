import { mergePeople } from '@contract/people'
import type { PartName, PersonParts } from '@contract/people/personFile'
import { CLERK, STATION_ID } from '../world/actors'
import { nthIdNumber } from '../world/binding'
import { ask } from '../world/cloud'
import { addFile, editFile, fileOf } from '../world/people'
import { startWorld, type World } from '../world/startWorld'

let world: World

beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.end())

const AT = { stationId: STATION_ID }
const CONTRADICTING = { ok: false, code: 'MERGE_DATES_CONTRADICT' }
let told = 0

/** Whom no other story tells of. */
const somebody = (birthDate: string) => ({
  name: '周建军',
  birthDate,
  phone: String(19900410000 + ++told),
})

async function merge(kept: string, merged: string, take: PartName[], leave: PartName[] = []) {
  return ask(world, CLERK.openId, mergePeople, {
    ...AT,
    keep: { personId: kept, version: 1 },
    merge: { personId: merged, version: 1 },
    take,
    leave,
    why: '同一个人建了两份',
  })
}

describe('a day is held to what stands in the other parts', () => {
  let personId: string
  let known: ReturnType<typeof somebody>
  beforeEach(async () => {
    known = somebody('1950-01-01')
    const parts = { identity: known, service: { enlisted: '1969-12' }, party: { joined: '1970' } }
    personId = await addFile(world, parts)
  })

  test('an enlistment to the birth date', async () => {
    expect(await editFile(world, personId, 1, { service: { enlisted: '1963' } })).toMatchObject({
      code: 'BAD_INPUT',
      issues: [{ path: 'change.service.enlisted' }],
    })
  })

  test('a birth date to the enlistment', async () => {
    const identity = { ...known, birthDate: '1956-01-01' }
    expect(await editFile(world, personId, 1, { identity })).toMatchObject({
      code: 'BAD_INPUT',
      issues: [{ path: 'change.identity.birthDate', label: '出生日期' }],
    })
    const right = { ...known, birthDate: '1951-01-01' }
    expect(await editFile(world, personId, 1, { identity: right })).toMatchObject({ ok: true })
  })

  test('an ID number, which tells the birth date, to when somebody joined the party', async () => {
    const idNumber = nthIdNumber(1)
    const born = Number(idNumber.slice(6, 10))
    const other = await addFile(world, {
      identity: { name: '周建军' },
      party: { joined: String(born - 1) },
    })
    const identity = { name: '周建军', idNumber }
    expect(await editFile(world, other, 1, { identity })).toMatchObject({
      code: 'BAD_INPUT',
      issues: [{ path: 'change.identity.idNumber', label: '身份证号' }],
    })
  })
})

describe('two files made one', () => {
  const two = async (kept: Partial<PersonParts>, merged: Partial<PersonParts>) => [
    await addFile(world, { identity: somebody('1950-01-01'), ...kept }),
    await addFile(world, { identity: somebody('1940-01-01'), ...merged }),
  ]

  test('tell of no life that nobody led', async () => {
    const [kept = '', merged = ''] = await two({}, { service: { enlisted: '1958' } })
    expect(await merge(kept, merged, [])).toMatchObject(CONTRADICTING)
    expect(await merge(kept, merged, ['identity'])).toMatchObject({ ok: true })
  })

  test('or the part is left as it was', async () => {
    const [kept = '', merged = ''] = await two({}, { party: { joined: '1945' } })
    expect(await merge(kept, merged, [])).toMatchObject(CONTRADICTING)
    expect(await merge(kept, merged, [], ['party'])).toMatchObject({ ok: true })
  })

  test('join no discharge to a later enlistment', async () => {
    const [kept = '', merged = ''] = await two(
      { service: { enlisted: '1969' } },
      { service: { discharged: '1962', unit: '某部' } },
    )
    expect(await merge(kept, merged, [])).toMatchObject(CONTRADICTING)
    expect(await merge(kept, merged, [], ['service'])).toMatchObject({ ok: true })
    expect((await fileOf(world, kept)).parts.service).toEqual({ enlisted: '1969' })
  })
})

import { endHousehold } from '@contract/contactCards'
import { comparePeople, endPerson, mergePeople, personOpenings, undoMerge } from '@contract/people'
import { maskIdNumber, type PersonParts } from '@contract/people/personFile'
import { CLERK, HEAD, STATION_ID } from '../world/actors'
import { nthIdNumber, withSameTail } from '../world/binding'
import { call } from '../world/cloud'
import { addOne, appointLiaisons, newHousehold } from '../world/households'
import { addFile, fileOf, foundBy } from '../world/people'
import { MONDAY, startWorld, type World } from '../world/startWorld'

let world: World

beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.end())

const AT = { stationId: STATION_ID }

const compare = (personId: string, otherId: string) =>
  call(world, CLERK.openId, comparePeople, { ...AT, personId, otherId })

describe('two files side by side', () => {
  test('mark numbers that look alike and are not the same', async () => {
    const [wrong, right] = [nthIdNumber(1_700), withSameTail(nthIdNumber(1_700))]
    const masked = maskIdNumber(wrong)
    const daughter = { name: '周小梅', kinship: 'child' as const }
    const kept = await add(
      { idNumber: wrong, phone: '19900661001', secondPhone: '19900661002' },
      { family: { relatives: [{ ...daughter, phone: '19900661003' }] } },
    )
    const other = await add(
      { idNumber: right, phone: '19912341001', secondPhone: '19900661002' },
      { family: { relatives: [{ ...daughter, phone: '19912341003' }] } },
    )
    const { files, marked } = await compare(kept, other)
    expect(marked).toEqual(['identity', 'family'])
    expect(files.map(({ parts: { identity } }) => identity)).toEqual([
      {
        ...{ name: '周建军', idNumber: `${masked}（甲）` },
        ...{ phone: '199****1001（甲）', secondPhone: '199****1002' },
      },
      {
        ...{ name: '周建军', idNumber: `${masked}（乙）` },
        ...{ phone: '199****1001（乙）', secondPhone: '199****1002' },
      },
    ])
    const phones = files.map(({ parts }) => parts.family?.relatives?.[0]?.phone)
    expect(phones).toEqual(['199****1003（甲）', '199****1003（乙）'])
    expect(JSON.stringify(files.map(({ parts }) => parts))).not.toMatch(/\d{11}/)

    await call(world, CLERK.openId, mergePeople, {
      ...{ ...AT, why: '号码写错过' },
      keep: { personId: kept, version: 1 },
      merge: { personId: other, version: 1 },
      take: ['identity'],
    })
    expect(await foundBy(world, right)).toHaveLength(1)
    expect((await fileOf(world, kept, true)).parts.identity?.phone).toBe('19912341001')
  })

  test('say which household is served, and that somebody looked', async () => {
    const liaisons = await appointLiaisons(world)
    const [served, ended] = [await addOne(world, newHousehold(liaisons)), await addGone()]
    const kept = await add({}, { home: { householdId: served.householdId } })
    const { files, households, marked } = await compare(kept, ended.personId)
    expect(marked).toEqual([])
    expect(files.map(({ personId, isEnded }) => [personId, isEnded])).toEqual([
      [kept, false],
      [ended.personId, true],
    ])
    expect(households).toHaveLength(2)
    for (const [householdId, isServed] of [
      [served.householdId, true],
      [ended.householdId, false],
    ]) {
      expect(households).toContainEqual({ householdId, cardNo: expect.any(Number), isServed })
    }
    for (const personId of [kept, ended.personId]) {
      const { openings } = await call(world, HEAD.openId, personOpenings, { ...AT, personId })
      expect(openings).toMatchObject([{ revealed: false, parts: ['identity', 'home'] }])
    }

    async function addGone() {
      const { householdId } = await addOne(world, newHousehold(liaisons))
      const personId = await add({}, { home: { householdId } })
      const end = { ...AT, reason: 'moved' as const, on: MONDAY, why: '搬走了' }
      await call(world, CLERK.openId, endPerson, { ...end, personId })
      await call(world, HEAD.openId, endHousehold, { ...AT, householdId, why: '搬走了' })
      return { householdId, personId }
    }
  })

  test('are the same one once they are made one', async () => {
    const [kept, other] = [await add({}), await add({})]
    await call(world, CLERK.openId, mergePeople, {
      ...{ ...AT, take: [], why: '同一个人建了两份' },
      keep: { personId: kept, version: 1 },
      merge: { personId: other, version: 1 },
    })
    const { files } = await compare(kept, other)
    expect(files.map(({ personId }) => personId)).toEqual([kept, kept])
  })

  test('are looked at by the ids that were asked for, also where one of them went into another', async () => {
    const [kept, other, third] = [await add({}), await add({}), await add({})]
    const { mergeId } = await call(world, CLERK.openId, mergePeople, {
      ...{ ...AT, take: [], why: '同一个人建了两份' },
      keep: { personId: kept, version: 1 },
      merge: { personId: other, version: 1 },
    })
    await compare(other, third)
    await call(world, HEAD.openId, undoMerge, { ...AT, mergeId, why: '不是同一个人' })
    const looksAt = async (personId: string) =>
      (await call(world, HEAD.openId, personOpenings, { ...AT, personId })).openings.length
    expect([await looksAt(kept), await looksAt(other), await looksAt(third)]).toEqual([0, 1, 1])
  })

  let told = 0
  function add(identity: Partial<PersonParts['identity']>, more: Partial<PersonParts> = {}) {
    const phone = String(19900665000 + ++told)
    return addFile(world, { ...more, identity: { name: '周建军', phone, ...identity } })
  }
})

import {
  acceptOffer,
  endBinding,
  endOwnBinding,
  inviteFamily,
  myBindings,
  offerBinding,
} from '@contract/bindings'
import { CONSENT } from '@contract/bindings/bindingConsent'
import { mergePeople, openPerson, undoMerge } from '@contract/people'
import { CLERK, STATION_ID } from '../world/actors'
import { addBound, addDaughter, daughterOf, tiesOf } from '../world/binding'
import { ask, call } from '../world/cloud'
import { startWorld, type World } from '../world/startWorld'

let world: World

beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.end())

const atStation = { stationId: STATION_ID }

const open = (openId: string, personId: string) => ask(world, openId, openPerson, { personId })

describe('files that are merged', () => {
  const versionOf = async (personId: string) =>
    (await call(world, CLERK.openId, openPerson, { ...atStation, personId })).version

  async function merge(keptId: string, goneId: string): Promise<string> {
    const { mergeId } = await call(world, CLERK.openId, mergePeople, {
      ...atStation,
      keep: { personId: keptId, version: await versionOf(keptId) },
      merge: { personId: goneId, version: await versionOf(goneId) },
      take: [],
      why: '同一个人',
    })
    return mergeId
  }

  /** Two files of one person, each with a tie; the second, with a daughter's, goes into the first. */
  async function merged() {
    const [kept, gone] = [await addBound(world), await addBound(world)]
    const openId = await addDaughter(world, gone)
    return { kept, gone, openId, mergeId: await merge(kept.personId, gone.personId) }
  }

  test('keep their ties, which lead to the kept file', async () => {
    const { kept, gone, openId } = await merged()
    for (const each of [gone.openId, openId]) {
      const reply = await open(each, gone.personId)
      expect(reply).toMatchObject({ ok: true, output: { personId: kept.personId } })
    }
    expect(await tiesOf(world, kept.personId)).toHaveLength(3)
    expect(await tiesOf(world, gone.personId)).toEqual(await tiesOf(world, kept.personId))
    const family = (await tiesOf(world, kept.personId)).find(({ as }) => as === 'family')
    const tieId = family?.tieId ?? ''
    await call(world, kept.openId, endBinding, { personId: kept.personId, tieId })
    expect(await open(openId, gone.personId)).toMatchObject({ code: 'NOT_ALLOWED' })
  })

  test('count as one person for who is bound anew, and as two once the merge is undone', async () => {
    const { kept, gone, openId, mergeId } = await merged()
    await call(world, kept.openId, endOwnBinding, { personId: kept.personId })
    // The WeChat of the other file is the person's too.
    const self = { ...atStation, personId: kept.personId, as: 'self' } as const
    expect(await ask(world, CLERK.openId, offerBinding, self)).toMatchObject({
      code: 'ALREADY_BOUND_ELSEWHERE',
    })
    await call(world, CLERK.openId, undoMerge, { ...atStation, mergeId, why: '不是同一个人' })
    expect(await ask(world, CLERK.openId, offerBinding, self)).toMatchObject({ ok: true })
    expect(await tiesOf(world, kept.personId)).toEqual([])
    expect(await tiesOf(world, gone.personId)).toHaveLength(2)
    expect(await open(openId, gone.personId)).toMatchObject({ ok: true })
  })

  test('are one file to who was tied to both', async () => {
    const { kept, gone, openId, mergeId } = await merged()
    await call(world, CLERK.openId, undoMerge, { ...atStation, mergeId, why: '先分开' })
    const { code } = await call(world, kept.openId, inviteFamily, daughterOf(kept))
    await call(world, openId, acceptOffer, { code, consent: CONSENT.version })
    expect((await call(world, openId, myBindings, {})).bindings).toHaveLength(2)
    await merge(kept.personId, gone.personId)
    expect((await call(world, openId, myBindings, {})).bindings).toHaveLength(1)
    const again = await call(world, kept.openId, inviteFamily, daughterOf(kept))
    await call(world, openId, acceptOffer, { code: again.code, consent: CONSENT.version })
    expect(await tiesOf(world, kept.personId)).toHaveLength(4)
  })
})

import { bindingsOfPerson, offerBinding } from '@contract/bindings'
import {
  addPerson,
  confirmPerson,
  editPerson,
  endPerson,
  lifeEvents,
  mergePeople,
  openCarePlan,
  openPerson,
  personChanges,
  recordLifeEvent,
  reopenPerson,
} from '@contract/people'
import { functionOf, type Procedure } from '@contract/procedure'
import { CLERK, OTHER_CLERK, STATION_ID } from '../world/actors'
import { ask, call } from '../world/cloud'
import { addFile } from '../world/people'
import { MONDAY, startWorld, type World } from '../world/startWorld'

let world: World
/** A file of the station, and one that went into it. */
let file: string
let merged: string

const stationId = OTHER_CLERK.member.stationId
const why = '核对过'

beforeAll(async () => {
  world = await startWorld()
  file = await addFile(world, { identity: { name: '周建军', phone: '19900400001' } })
  merged = await addFile(world, { identity: { name: '周建军', phone: '19900400002' } })
  await call(world, CLERK.openId, mergePeople, {
    stationId: STATION_ID,
    keep: { personId: file, version: 1 },
    merge: { personId: merged, version: 1 },
    take: [],
    why,
  })
})
afterAll(() => world.end())

const identity = { name: '周建军' }
const goals = [{ text: '把病看好', steps: [{ text: '陪去医院', due: MONDAY }] }]
const ASKED: [Procedure, object][] = [
  [openPerson, {}],
  [personChanges, {}],
  [lifeEvents, {}],
  [editPerson, { version: 1, change: { identity }, why }],
  [confirmPerson, {}],
  [endPerson, { reason: 'moved', on: MONDAY, why }],
  [reopenPerson, { why }],
  [recordLifeEvent, { kind: 'merit', on: MONDAY }],
  [openCarePlan, { leadNo: 1, goals }],
  [offerBinding, { as: 'self' }],
  [bindingsOfPerson, { ended: false }],
]

/** What another station's clerk is told, and how many database operations that took. */
async function toldOf(procedure: Procedure, input: object) {
  const reply = await ask(world, OTHER_CLERK.openId, procedure, { stationId, ...input })
  const functionName = functionOf(procedure.name)
  const [last] = world.calls.list({ functionName, limit: 1 })
  const { databaseOperations } = last ?? {}
  return { ...reply, number: undefined, now: undefined, databaseOperations }
}

describe('another station learns by no count of operations what is on file', () => {
  test.each(ASKED.map(([procedure, input]) => [procedure.name, procedure, input] as const))(
    '%s',
    async (_, procedure, input) => {
      const none = await toldOf(procedure, { ...input, personId: 'nobody' })
      expect(none).toMatchObject({ ok: false, code: 'NOT_ALLOWED' })
      for (const personId of [file, merged]) {
        expect(await toldOf(procedure, { ...input, personId })).toEqual(none)
      }
    },
  )

  test('people.merge, whichever of the two is not theirs', async () => {
    const { personId: own } = await ownFile()
    const pair = (keep: string, merge: string) =>
      toldOf(mergePeople, {
        keep: { personId: keep, version: 1 },
        merge: { personId: merge, version: 1 },
        take: [],
        why,
      })
    const none = await pair(own, 'nobody')
    expect(none).toMatchObject({ ok: false, code: 'NOT_ALLOWED' })
    for (const id of [file, merged]) {
      expect(await pair(own, id)).toEqual(none)
      expect(await pair(id, own)).toEqual(none)
    }
    expect(await pair(file, merged)).toEqual(none)
  })

  const ownFile = () =>
    call(world, OTHER_CLERK.openId, addPerson, { stationId, parts: { identity } })
})

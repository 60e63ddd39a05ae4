/**
 * What a phone keeps of answers, to be read without the net: what is public, or what the caller typed
 * or is expected for; never what the file of somebody else says.
 */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import {
  bookAppointment,
  freeSlots,
  myAppointments,
  oneAppointment,
  registerWalkIn,
} from '@contract/appointments'
import { scanCard } from '@contract/contactCards'
import { myMemberships } from '@contract/members'
import type { Procedure } from '@contract/procedure'
import { listStations, stationCard, stationHome } from '@contract/stations'
import { CLERK, STATION_ID } from '../world/actors'
import { addBound, addDaughter, addWithCard } from '../world/binding'
import { booking, slotAt } from '../world/booking'
import { call } from '../world/cloud'
import { editFile, fileOf } from '../world/people'
import { MONDAY, type StoryWorld, startWorld } from '../world/startWorld'

const TYPES = join(__dirname, '../../types')
const AT = { stationId: STATION_ID }
const OF_THE_DESK = '脾气急'

let world: StoryWorld

beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.end())

/** The procedures of the contract whose answers are kept. */
function keptProcedures(): Procedure[] {
  return readdirSync(TYPES)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .flatMap((file) => Object.values(jest.requireActual<object>(join(TYPES, file))))
    .filter((value): value is Procedure => value?.keeps === true)
}

/** A father whose daughter booked a visit by file, and who was put down at the desk as well. */
async function visited() {
  const card = await addWithCard(world)
  const father = await addBound(world)
  const daughter = await addDaughter(world, father)
  const { personId } = father
  const { version } = await fileOf(world, personId)
  const home = { householdId: card.householdId, address: '演示村三组8号' }
  await editFile(world, personId, version, { home })
  const { appointmentId } = await call(
    world,
    daughter,
    bookAppointment,
    booking({
      ...{ slotId: slotAt(MONDAY, '09:00', 4), matter: 'socialInsurance', way: 'homeVisit' },
      ...{ forPersonId: personId, served: {} },
    }),
  )
  const walkIn = await call(world, CLERK.openId, registerWalkIn, {
    ...{ ...AT, matter: 'policy', personId, note: OF_THE_DESK },
    served: { relation: 'self', name: father.name },
  })
  return { father, daughter, card, appointmentId, walkInId: walkIn.appointmentId }
}

test('none says what a file says, or what the desk wrote, to the person or to family', async () => {
  const { father, daughter, card, appointmentId, walkInId } = await visited()
  const answered = new Set<string>()
  const texts: string[] = []
  async function asks<P extends Procedure>(
    openId: string,
    procedure: P,
    input: Parameters<typeof call<P>>[3],
  ): Promise<void> {
    answered.add(procedure.name)
    texts.push(JSON.stringify(await call(world, openId, procedure, input)))
  }
  for (const openId of [father.openId, daughter]) {
    await asks(openId, freeSlots, { ...AT, matter: 'policy', way: 'homeVisit' })
    await asks(openId, myAppointments, { open: true })
    await asks(openId, oneAppointment, { appointmentId })
    await asks(openId, scanCard, { code: card.code })
    await asks(openId, myMemberships, {})
    await asks(openId, stationCard, AT)
    await asks(openId, stationHome, AT)
    await asks(openId, listStations, {})
  }
  await asks(father.openId, oneAppointment, { appointmentId: walkInId })
  expect([...answered].sort()).toEqual(
    keptProcedures()
      .map(({ name }) => name)
      .sort(),
  )
  for (const secret of [father.phone, father.idNumber, '演示村三组8号', OF_THE_DESK]) {
    expect(texts.filter((text) => text.includes(secret))).toEqual([])
  }
})

test('what is kept is read, and by guests', () => {
  for (const { name, kind, who } of keptProcedures()) {
    expect([name, kind, who.includes('guest')]).toEqual([name, 'read', true])
  }
})

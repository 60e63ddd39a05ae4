import { acceptOffer, offerBinding } from '@contract/bindings'
import { CONSENT } from '@contract/bindings/bindingConsent'
import { addHousehold } from '@contract/contactCards'
import {
  addPerson,
  closeCarePlan,
  comparePeople,
  confirmPerson,
  duePlans,
  duplicatePeople,
  editCarePlan,
  editPerson,
  endPerson,
  findPeople,
  lifeEvents,
  listPeople,
  mergePeople,
  myCorrections,
  oneCarePlan,
  openCarePlan,
  openCorrections,
  openPerson,
  peopleCounts,
  peopleOfHousehold,
  personChanges,
  personOpenings,
  proposeCorrection,
  recordLifeEvent,
  reopenPerson,
  settleCorrection,
  undoMerge,
  withdrawLifeEvent,
} from '@contract/people'
import type { Goals } from '@contract/people/personCarePlan'
import { call } from '../../world/cloud'
import { MONDAY } from '../../world/startWorld'
import { accessTable } from './accessTable'
import {
  type CallerName,
  NOWHERE,
  OWN_DESK,
  OWN_HEAD,
  openIdOf,
  type Scene,
  STATIONS,
} from './scene'

const HEAD = `${openIdOf('own.head')}`
const AT = { stationId: STATIONS.own }
const goals: Goals = [{ text: '把病看好', steps: [{ text: '陪去医院', due: MONDAY }] }]
const why = '核对过'
let made = 0

/** A file in a household that the liaison holds, with the person and a daughter bound to it. */
async function addSomebody({ cloud, memberNo }: Scene) {
  const household = {
    ...{ householder: '林建国', village: '演示村' },
    ...{ liaisonNo: memberNo('own.liaison'), standInNo: memberNo('own.staff') },
  }
  const { householdId } = await call(cloud, HEAD, addHousehold, { ...AT, household })
  const parts = { identity: { name: '林建国' }, home: { householdId } }
  const { personId } = await call(cloud, HEAD, addPerson, { ...AT, parts })
  return { personId, householdId }
}

async function addBoundSomebody(scene: Scene) {
  const { cloud } = scene
  const { personId, householdId } = await addSomebody(scene)
  const self = { ...AT, personId, as: 'self' as const }
  const daughter = {
    ...{ ...AT, personId, as: 'family' as const },
    ...{ kinship: 'child' as const, familyName: '林小梅', consentOnPaper: true },
  }
  made += 1
  const [person, family] = [`access-person-${made}`, `access-family-${made}`]
  for (const [openId, offer] of [
    [person, self],
    [family, daughter],
  ] as const) {
    const { code } = await call(cloud, HEAD, offerBinding, offer)
    await call(cloud, openId, acceptOffer, { code, consent: CONSENT.version })
  }
  return { personId, householdId, person, family }
}

const BOUND: readonly CallerName[] = ['person', 'family']

/** What members ask of the station as a whole. */
const station = accessTable(
  async () => ({ ofStationId: `${STATIONS.own}` }),
  { ofStationId: NOWHERE },
  (row) => [
    row(addPerson, OWN_DESK, (_, { stationId }) => ({
      stationId,
      parts: { identity: { name: '林建国' } },
    })),
    row(findPeople, OWN_DESK, (_, { stationId }) => ({ stationId, text: '林' })),
    row(listPeople, OWN_DESK, (_, { stationId }) => ({ stationId })),
    row(duplicatePeople, OWN_DESK, (_, { stationId }) => ({ stationId })),
    row(openCorrections, OWN_DESK, (_, { stationId }) => ({ stationId })),
    row(duePlans, OWN_DESK, (_, { stationId }) => ({ stationId })),
    row(
      peopleCounts,
      [...OWN_DESK, 'parent.head', 'parent.staff'],
      ({ ofStationId }, { stationId }) => ({ stationId, ofStationId }),
    ),
  ],
)

/** Who names no station asks as the person, or as one of the family. */
const OWN = { about: 'one’s own' }
const OF_STATION = { about: 'of the station' }

const file = accessTable(
  addBoundSomebody,
  { personId: 'nobody', householdId: 'nothing' },
  (row) => [
    row(openPerson, BOUND, ({ personId }) => ({ personId }), OWN),
    row(personOpenings, BOUND, ({ personId }) => ({ personId }), OWN),
    row(personChanges, BOUND, ({ personId }) => ({ personId }), OWN),
    row(lifeEvents, BOUND, ({ personId }) => ({ personId }), OWN),
    row(proposeCorrection, BOUND, ({ personId }) => ({ personId, part: 'home', text: '搬家了' })),
    row(myCorrections, BOUND, ({ personId }) => ({ personId })),
    row(
      openPerson,
      [...OWN_DESK, 'own.liaison'],
      ({ personId }, { stationId }) => ({ stationId, personId }),
      OF_STATION,
    ),
    row(
      personOpenings,
      OWN_HEAD,
      ({ personId }, { stationId }) => ({ stationId, personId }),
      OF_STATION,
    ),
    row(
      personChanges,
      OWN_DESK,
      ({ personId }, { stationId }) => ({ stationId, personId }),
      OF_STATION,
    ),
    row(
      lifeEvents,
      OWN_DESK,
      ({ personId }, { stationId }) => ({ stationId, personId }),
      OF_STATION,
    ),
    row(peopleOfHousehold, [...OWN_DESK, 'own.liaison'], ({ householdId }, { stationId }) => ({
      stationId,
      householdId,
    })),
    row(editPerson, OWN_DESK, ({ personId }, { stationId }) => ({
      ...{ stationId, personId, version: 1, why },
      change: { party: { state: 'member' } },
    })),
    row(confirmPerson, OWN_DESK, ({ personId }, { stationId }) => ({ stationId, personId })),
    row(endPerson, OWN_DESK, ({ personId }, { stationId }) => ({
      ...{ stationId, personId, why },
      ...{ reason: 'moved', on: MONDAY },
    })),
    row(recordLifeEvent, OWN_DESK, ({ personId }, { stationId }) => ({
      ...{ stationId, personId },
      ...{ kind: 'merit', on: MONDAY },
    })),
    row(openCarePlan, OWN_DESK, ({ personId }, { stationId, memberNo }) => ({
      ...{ stationId, personId, goals },
      leadNo: memberNo,
    })),
  ],
)

const endedFile = accessTable(
  async (scene: Scene) => {
    const { personId } = await addSomebody(scene)
    const ending = { ...AT, personId, reason: 'moved' as const, on: MONDAY, why }
    await call(scene.cloud, HEAD, endPerson, ending)
    return { personId }
  },
  { personId: 'nobody' },
  (row) => [
    row(reopenPerson, OWN_DESK, ({ personId }, { stationId }) => ({ stationId, personId, why })),
  ],
)

const twoFiles = accessTable(
  async (scene: Scene) => {
    const [keepId, mergeId] = [await addSomebody(scene), await addSomebody(scene)]
    return { keepId: keepId.personId, mergeId: mergeId.personId }
  },
  { keepId: 'nobody', mergeId: 'nobody-else' },
  (row) => [
    row(comparePeople, OWN_DESK, ({ keepId, mergeId }, { stationId }) => ({
      ...{ stationId, personId: keepId },
      otherId: mergeId,
    })),
    row(mergePeople, OWN_DESK, ({ keepId, mergeId }, { stationId }) => ({
      ...{ stationId, take: [], why },
      keep: { personId: keepId, version: 1 },
      merge: { personId: mergeId, version: 1 },
    })),
  ],
)

const merged = accessTable(
  async (scene: Scene) => {
    const [keep, merge] = [await addSomebody(scene), await addSomebody(scene)]
    return call(scene.cloud, HEAD, mergePeople, {
      ...{ ...AT, take: [], why },
      keep: { personId: keep.personId, version: 1 },
      merge: { personId: merge.personId, version: 1 },
    })
  },
  { mergeId: 'nothing' },
  (row) => [
    row(undoMerge, OWN_DESK, ({ mergeId }, { stationId }) => ({ stationId, mergeId, why })),
  ],
)

const records = accessTable(
  async (scene: Scene) => {
    const { cloud, memberNo } = scene
    const { personId, person } = await addBoundSomebody(scene)
    const event = { ...AT, personId, kind: 'merit' as const, on: MONDAY }
    const { lifeEventId } = await call(cloud, HEAD, recordLifeEvent, event)
    const plan = { ...AT, personId, goals, leadNo: memberNo('own.head') }
    const { carePlanId } = await call(cloud, HEAD, openCarePlan, plan)
    const proposal = { personId, part: 'home' as const, text: '搬家了' }
    const { correctionId } = await call(cloud, person, proposeCorrection, proposal)
    return { lifeEventId, carePlanId, correctionId }
  },
  { lifeEventId: 'nothing', carePlanId: 'nothing', correctionId: 'nothing' },
  (row) => [
    row(withdrawLifeEvent, OWN_DESK, ({ lifeEventId }, { stationId }) => ({
      ...{ stationId, lifeEventId, why },
    })),
    row(settleCorrection, OWN_DESK, ({ correctionId }, { stationId }) => ({
      ...{ stationId, correctionId },
      ...{ decision: 'accepted', reply: '改好了' },
    })),
    row(oneCarePlan, OWN_DESK, ({ carePlanId }, { stationId }) => ({ stationId, carePlanId })),
    row(editCarePlan, OWN_DESK, ({ carePlanId }, { stationId, memberNo }) => ({
      ...{ stationId, carePlanId, version: 1, goals, why },
      leadNo: memberNo,
    })),
    row(closeCarePlan, OWN_DESK, ({ carePlanId }, { stationId }) => ({
      ...{ stationId, carePlanId, version: 1 },
      ...{ result: 'solved', summary: '出院了' },
    })),
  ],
)

export const tables = [station, file, endedFile, twoFiles, merged, records]

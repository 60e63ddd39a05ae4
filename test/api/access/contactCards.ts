import {
  addHousehold,
  assignHouseholds,
  cardCodePicture,
  cardCoverage,
  cardSheet,
  correctDelivery,
  deliveriesOfHousehold,
  deliveryPhoto,
  deliveryPhotoPath,
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
import type { Delivery } from '@contract/contactCards/contactCardInputs'
import { readScene } from '@contract/scenes'
import { call, type OpenId } from '../../world/cloud'
import { MONDAY } from '../../world/startWorld'
import { accessTable } from './accessTable'
import {
  type CallerName,
  EVERYONE,
  NOWHERE,
  OWN_DESK,
  OWN_MEMBERS,
  openIdOf,
  type Scene,
  STATIONS,
} from './scene'

/** Heads and staff, and the liaison who holds the household. */
const OWN_DESK_AND_HOLDER: readonly CallerName[] = [...OWN_DESK, 'own.liaison']
const OWN_AND_ABOVE: readonly CallerName[] = [...OWN_DESK, 'parent.head', 'parent.staff']

const why = '核对过了'
/** Each of the stations has a member of these numbers. */
const TWO = { liaisonNo: 1, standInNo: 2 }

function left(byNo: number, photoId?: string): Delivery {
  return { way: 'left', on: MONDAY, byNo, ...(photoId !== undefined && { photoId }) }
}

/** A household that the liaison holds, with the head to stand in. */
async function makeHousehold({ cloud, memberNo }: Scene) {
  const liaisonNo = memberNo('own.liaison')
  const standInNo = memberNo('own.head')
  const { householdId, cardNo } = await call(cloud, openIdOf('own.head'), addHousehold, {
    stationId: STATIONS.own,
    household: { householder: '周建军', village: '演示村', liaisonNo, standInNo },
  })
  return { householdId, cardNo }
}

const nothing = { householdId: 'nothing', cardNo: 999_999 }

const household = accessTable(makeHousehold, nothing, (row) => [
  row(oneHousehold, OWN_DESK_AND_HOLDER, ({ householdId }, { stationId }) => ({
    stationId,
    householdId,
  })),
  row(
    findByCardNo,
    OWN_DESK_AND_HOLDER,
    ({ cardNo }, { stationId }) => ({ stationId, cardNo }),
    // Who types a number is told that there is no such card; a liaison the same of one not theirs.
    { unknown: 'NOT_FOUND' },
  ),
  row(householdChanges, OWN_DESK_AND_HOLDER, ({ householdId }, { stationId }) => ({
    stationId,
    householdId,
  })),
  row(cardSheet, OWN_DESK_AND_HOLDER, ({ householdId }, { stationId }) => ({
    stationId,
    householdIds: [householdId],
  })),
  row(markPrinted, OWN_DESK_AND_HOLDER, ({ householdId }, { stationId }) => ({
    stationId,
    cards: [{ householdId, issue: 1, ...TWO }],
  })),
  row(cardCodePicture, OWN_DESK_AND_HOLDER, ({ householdId }, { stationId }) => ({
    stationId,
    householdId,
  })),
  row(deliveryPhotoPath, OWN_DESK_AND_HOLDER, ({ householdId }, { stationId }) => ({
    stationId,
    householdId,
  })),
  row(recordDelivery, OWN_DESK_AND_HOLDER, ({ householdId }, { stationId, memberNo }) => ({
    stationId,
    householdId,
    issue: 1,
    delivery: left(memberNo),
  })),
  row(deliveriesOfHousehold, OWN_DESK_AND_HOLDER, ({ householdId }, { stationId }) => ({
    stationId,
    householdId,
  })),
  // What only the desk does.
  row(editHousehold, OWN_DESK, ({ householdId }, { stationId }) => ({
    stationId,
    householdId,
    edit: { village: '新村' },
    why,
  })),
  row(endHousehold, OWN_DESK, ({ householdId }, { stationId }) => ({
    stationId,
    householdId,
    why,
  })),
  row(replaceCards, OWN_DESK, ({ householdId }, { stationId }) => ({
    stationId,
    householdIds: [householdId],
    why: 'lost',
  })),
  row(assignHouseholds, OWN_DESK, ({ householdId }, { stationId }) => ({
    stationId,
    householdIds: [householdId],
    ...TWO,
    why: '分片调整',
  })),
])

/** A household that the station no longer serves. */
const endedHousehold = accessTable(
  async (scene: Scene) => {
    const { householdId } = await makeHousehold(scene)
    const ended = { stationId: STATIONS.own, householdId, why }
    await call(scene.cloud, openIdOf('own.head'), endHousehold, ended)
    return { householdId }
  },
  { householdId: 'nothing' },
  (row) => [
    row(reopenHousehold, OWN_DESK, ({ householdId }, { stationId }) => ({
      stationId,
      householdId,
      why,
    })),
  ],
)

/** An entry of the ledger with a photo, which the liaison wrote. */
const delivery = accessTable(
  async (scene: Scene) => {
    const { cloud, memberNo } = scene
    const { householdId } = await makeHousehold(scene)
    const at = { stationId: STATIONS.own, householdId }
    const openId = openIdOf('own.liaison')
    const { path } = await call(cloud, openId, deliveryPhotoPath, at)
    const told = left(memberNo('own.liaison'), await upload(cloud.url, openId, path))
    const { deliveryId } = await call(cloud, openId, recordDelivery, {
      ...at,
      issue: 1,
      delivery: told,
    })
    return { deliveryId }
  },
  { deliveryId: 'nothing' },
  (row) => [
    row(deliveryPhoto, OWN_DESK_AND_HOLDER, ({ deliveryId }, { stationId }) => ({
      stationId,
      deliveryId,
    })),
    row(correctDelivery, OWN_DESK_AND_HOLDER, ({ deliveryId }, { stationId, memberNo }) => ({
      stationId,
      deliveryId,
      delivery: left(memberNo),
      why,
    })),
  ],
)

async function upload(url: string, openId: OpenId, path: string): Promise<string> {
  const response = await fetch(`${url}/upload?path=${encodeURIComponent(path)}`, {
    method: 'POST',
    headers: { 'x-wx-openid': openId ?? '' },
    body: new Uint8Array([0xff, 0xd8, 0xff, 0xe0]),
  })
  const { fileID } = (await response.json()) as { fileID: string }
  return fileID
}

/** The public side of a card, for whoever has its code. */
const card = accessTable(
  async (scene: Scene) => {
    const { householdId } = await makeHousehold(scene)
    const { cards } = await call(scene.cloud, openIdOf('own.head'), cardSheet, {
      stationId: STATIONS.own,
      householdIds: [householdId],
    })
    return { code: readScene(cards[0]?.scene ?? '')?.value ?? '' }
  },
  { code: '0'.repeat(26) },
  (row) => [row(scanCard, EVERYONE, ({ code }) => ({ code }), { unknown: 'CARD_UNKNOWN' })],
)

/** The station's households as a whole. */
const station = accessTable(
  async () => ({ ofStationId: `${STATIONS.own}` }),
  { ofStationId: NOWHERE },
  (row) => [
    row(addHousehold, OWN_DESK, (_, { stationId }) => ({
      stationId,
      household: { householder: '周建军', village: '演示村', ...TWO },
    })),
    row(listHouseholds, OWN_DESK, (_, { stationId }) => ({ stationId, query: { list: 'all' } }), {
      about: 'all',
    }),
    row(
      listHouseholds,
      OWN_MEMBERS,
      (_, { stationId, memberNo }) => ({ stationId, query: { list: 'all', liaisonNo: memberNo } }),
      { about: 'what oneself holds' },
    ),
    row(listDeliveries, OWN_DESK, (_, { stationId }) => ({ stationId })),
    // Counts go up the tree.
    row(cardCoverage, OWN_AND_ABOVE, ({ ofStationId }, { stationId }) => ({
      stationId,
      ofStationId,
    })),
  ],
)

export const tables = [household, endedHousehold, delivery, card, station]

import {
  cardCoverage,
  correctDelivery,
  deliveriesOfHousehold,
  deliveryPhoto,
  deliveryPhotoPath,
  listDeliveries,
  listHouseholds,
  oneHousehold,
  recordDelivery,
  replaceCards,
} from '@contract/contactCards'
import type { HouseholdList } from '@contract/contactCards/contactCardTerms'
import { instantOf } from '@contract/time'
import { CLERK, HEAD, STATION_ID } from '../world/actors'
import { ask, call, invoke, newRequestId, OPERATOR } from '../world/cloud'
import {
  addOne,
  appointLiaisons,
  handedOver,
  type Liaisons,
  newHousehold,
  print,
  WANG,
} from '../world/households'
import { MONDAY, type StoryWorld, startWorld } from '../world/startWorld'

let world: StoryWorld
let liaisons: Liaisons

beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.end())
beforeEach(async () => {
  await world.renew()
  liaisons = await appointLiaisons(world)
})

const stationId = STATION_ID
const DAY_MS = 24 * 3_600_000
const refused = (code: string) => ({ ok: false, code })
const one = (householdId: string, openId = CLERK.openId) =>
  call(world, openId, oneHousehold, { stationId, householdId })
const coverage = () => call(world, HEAD.openId, cardCoverage, { stationId, ofStationId: stationId })

describe('the ledger', () => {
  const record = (householdId: string, delivery: ReturnType<typeof handedOver>, issue = 1) =>
    ask(world, CLERK.openId, recordDelivery, { stationId, householdId, issue, delivery })

  const listed = async (list: HouseholdList) => {
    const input = { stationId, query: { list } }
    const { households } = await call(world, CLERK.openId, listHouseholds, input)
    return households.map(({ cardNo }) => cardNo)
  }

  test('keeps every attempt until the card has come, and lists the household where it stands', async () => {
    const { householdId } = await addOne(world, newHousehold(liaisons))
    const { wang: byNo } = liaisons
    await record(householdId, { way: 'notAtHome', on: MONDAY, byNo })
    expect(await one(householdId)).toMatchObject({ state: 'notAtHome' })
    expect(await coverage()).toMatchObject({ notAtHome: 1, refused: 0, without: 1 })
    expect(await listed('notAtHome')).toEqual([1])
    await record(householdId, { way: 'refused', on: MONDAY, byNo })
    expect(await coverage()).toMatchObject({ notAtHome: 0, refused: 1 })
    expect(await listed('notAtHome')).toEqual([])
    expect(await listed('refused')).toEqual([1])
    expect(await listed('without')).toEqual([1])
    expect(await listed('delivered')).toEqual([])
    await record(householdId, { way: 'left', on: MONDAY, byNo })
    expect(await coverage()).toMatchObject({ refused: 0, delivered: 1 })
    expect(await listed('refused')).toEqual([])
    expect(await listed('delivered')).toEqual([1])
    expect(await listed('all')).toEqual([1])
    expect(await record(householdId, handedOver(liaisons))).toMatchObject(
      refused('ALREADY_DELIVERED'),
    )
    const { deliveries } = await call(world, HEAD.openId, listDeliveries, { stationId })
    expect(deliveries.map(({ way }) => way)).toEqual(['left', 'refused', 'notAtHome'])
  })

  test('a card that was replaced while it was carried there is not taken for the new one', async () => {
    const { householdId } = await addOne(world, newHousehold(liaisons))
    await print(world, householdId)
    const replaced = { stationId, householdIds: [householdId], why: 'damaged' as const }
    await call(world, CLERK.openId, replaceCards, replaced)
    expect(await record(householdId, handedOver(liaisons))).toMatchObject(
      refused('OLD_CARD_BROUGHT'),
    )
    expect(await one(householdId)).toMatchObject({ state: 'none', nextStep: 'print', issue: 2 })
    expect(await record(householdId, handedOver(liaisons), 2)).toMatchObject({ ok: true })
    expect(await one(householdId)).toMatchObject({ state: 'delivered', deliveries: [{ issue: 2 }] })
    // Also once the new one is there, the old one is the reason.
    expect(await record(householdId, handedOver(liaisons))).toMatchObject(
      refused('OLD_CARD_BROUGHT'),
    )
    expect(await record(householdId, handedOver(liaisons), 2)).toMatchObject(
      refused('ALREADY_DELIVERED'),
    )
  })

  test('a wrong entry stays, and the one that corrects it counts', async () => {
    const { householdId } = await addOne(world, newHousehold(liaisons))
    const reply = await record(householdId, handedOver(liaisons))
    if (!reply.ok) throw new Error(reply.message)
    const { deliveryId } = reply.output
    const correction = { stationId, deliveryId, why: '记成别家了' }
    const { deliveryId: second } = await call(world, HEAD.openId, correctDelivery, {
      ...correction,
      delivery: { way: 'notAtHome', on: MONDAY, byNo: liaisons.wang },
    })
    expect(await one(householdId)).toMatchObject({
      state: 'notAtHome',
      nextStep: 'print',
      deliveries: [
        { deliveryId: second, way: 'notAtHome', corrects: deliveryId, why: '记成别家了' },
        { deliveryId, way: 'handedOver', correctedBy: second },
      ],
    })
    expect(await coverage()).toMatchObject({ delivered: 0, notAtHome: 1 })
    expect(await ask(world, HEAD.openId, correctDelivery, correction)).toMatchObject(
      refused('NOT_OPEN'),
    )
    await call(world, HEAD.openId, correctDelivery, { ...correction, deliveryId: second })
    expect(await one(householdId)).toMatchObject({ state: 'none' })
    expect(await coverage()).toMatchObject({ delivered: 0, notAtHome: 0, without: 1 })
  })

  test('a liaison corrects what they wrote, and nothing else', async () => {
    const { householdId } = await addOne(world, newHousehold(liaisons))
    const reply = await record(householdId, handedOver(liaisons))
    if (!reply.ok) throw new Error(reply.message)
    const correction = { stationId, deliveryId: reply.output.deliveryId, why: '记错了' }
    expect(await ask(world, WANG.openId, correctDelivery, correction)).toMatchObject(
      refused('NOT_ALLOWED'),
    )
  })

  test('a day that has not come, or on which the card was not there yet, is refused at its field', async () => {
    const { householdId } = await addOne(world, newHousehold(liaisons))
    for (const on of ['2026-11-24', '2026-11-22']) {
      const reply = await record(householdId, handedOver(liaisons, { on }))
      expect(reply).toMatchObject({ code: 'BAD_INPUT', issues: [{ path: 'delivery.on' }] })
    }
    world.clock.travelTo(instantOf('2026-11-24', '00:00'))
    expect(await record(householdId, handedOver(liaisons, { on: '2026-11-24' }))).toMatchObject({
      ok: true,
    })
  })

  test('who took it is named where it was handed over, who brought it is known', async () => {
    const { householdId } = await addOne(world, newHousehold(liaisons))
    const { to: _, ...noReceiver } = handedOver(liaisons)
    expect(await record(householdId, noReceiver)).toMatchObject({
      code: 'BAD_INPUT',
      issues: [{ path: 'delivery.to.name' }],
    })
    expect(await record(householdId, handedOver(liaisons, { byNo: 900 }))).toMatchObject({
      code: 'BAD_INPUT',
      issues: [{ path: 'delivery.byNo' }],
    })
  })

  test('pages go on where the one before ended', async () => {
    const { householdId } = await addOne(world, newHousehold(liaisons))
    const { wang: byNo } = liaisons
    for (let n = 0; n < 22; n++) {
      await record(householdId, { way: 'notAtHome', on: MONDAY, byNo })
    }
    const first = await call(world, HEAD.openId, listDeliveries, { stationId })
    const second = await call(world, HEAD.openId, deliveriesOfHousehold, {
      stationId,
      householdId,
      after: first.next,
    })
    const ids = [...first.deliveries, ...second.deliveries].map(({ deliveryId }) => deliveryId)
    expect(new Set(ids).size).toBe(22)
    expect(second.next).toBeUndefined()
  })
})

describe('a photo of the delivery', () => {
  const JPEG = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(100)])
  const upload = async (path: string, content: Buffer, openId = WANG.openId) => {
    const response = await fetch(`${world.url}/upload?path=${encodeURIComponent(path)}`, {
      method: 'POST',
      headers: { 'x-wx-openid': openId },
      body: new Uint8Array(content),
    })
    return { status: response.status, ...((await response.json()) as { fileID?: string }) }
  }
  const deliverWith = (householdId: string, photoId: string) =>
    ask(world, WANG.openId, recordDelivery, {
      stationId,
      householdId,
      issue: 1,
      delivery: handedOver(liaisons, { photoId }),
    })

  test('is kept as it was given, and seen by a link that ends', async () => {
    const { householdId } = await addOne(world, newHousehold(liaisons))
    const at = { stationId, householdId }
    const { path } = await call(world, WANG.openId, deliveryPhotoPath, at)
    const { fileID = '' } = await upload(path, JPEG)
    const reply = await deliverWith(householdId, fileID)
    if (!reply.ok) throw new Error(reply.message)
    const { deliveryId } = reply.output
    const { address } = await call(world, HEAD.openId, deliveryPhoto, { stationId, deliveryId })
    const shown = await fetch(address)
    expect(Buffer.from(await shown.arrayBuffer())).toEqual(JPEG)
    // Who took it cannot put another one in its place.
    expect((await upload(path, Buffer.concat([JPEG, JPEG]))).status).toBe(403)
    world.clock.travelTo(world.clock.now() + 6 * 60_000)
    expect((await fetch(address)).status).not.toBe(200)
  })

  test('goes after a day when no delivery was recorded with it, and stays otherwise', async () => {
    const { householdId } = await addOne(world, newHousehold(liaisons))
    const newPhoto = async () => {
      const at = { stationId, householdId }
      const { path } = await call(world, WANG.openId, deliveryPhotoPath, at)
      return { path, photoId: (await upload(path, JPEG)).fileID ?? '' }
    }
    const [kept, unrecorded, refusedLater] = [await newPhoto(), await newPhoto(), await newPhoto()]
    expect(await deliverWith(householdId, kept.photoId)).toMatchObject({ ok: true })
    expect(await deliverWith(householdId, refusedLater.photoId)).toMatchObject(
      refused('ALREADY_DELIVERED'),
    )
    const there = async () => {
      const paths = (await world.files.list()).map(({ path }) => path)
      return [kept, unrecorded, refusedLater].map(({ path }) => paths.includes(path))
    }
    await invoke(world, OPERATOR, 'clock', {})
    expect(await there()).toEqual([true, true, true])
    world.clock.travelTo(world.clock.now() + DAY_MS - 1)
    // Too late to be sure that the clock does not come in between.
    expect(await deliverWith(householdId, unrecorded.photoId)).toMatchObject({
      issues: [{ path: 'delivery.photoId' }],
    })
    world.clock.travelTo(world.clock.now() + 2)
    await invoke(world, OPERATOR, 'clock', {})
    expect(await there()).toEqual([true, false, false])
  })

  test('that never came is forgotten, however many there are, at one run of the clock', async () => {
    const { householdId } = await addOne(world, newHousehold(liaisons))
    for (let n = 0; n < 60; n++) {
      await call(world, WANG.openId, deliveryPhotoPath, { stationId, householdId })
    }
    const noted = () => world.database.documents('temporaryFiles', { limit: 100 })
    expect(noted()).toHaveLength(60)
    world.clock.travelTo(world.clock.now() + DAY_MS + 60_000)
    await invoke(world, OPERATOR, 'clock', {})
    expect(noted()).toEqual([])
  })

  test('of an entry that was recorded is not another one’s', async () => {
    const { householdId } = await addOne(world, newHousehold(liaisons))
    const at = { stationId, householdId }
    const { path } = await call(world, WANG.openId, deliveryPhotoPath, at)
    const { fileID: photoId = '' } = await upload(path, JPEG)
    const delivery = handedOver(liaisons, { photoId })
    const [requestId, input] = [newRequestId(), { ...at, issue: 1, delivery }]
    const first = await call(world, WANG.openId, recordDelivery, input, requestId)
    expect(await call(world, WANG.openId, recordDelivery, input, requestId)).toEqual(first)
    const correction = { stationId, deliveryId: first.deliveryId, delivery, why: '记错了' }
    expect(await ask(world, WANG.openId, correctDelivery, correction)).toMatchObject({
      issues: [{ path: 'delivery.photoId' }],
    })
  })

  test('is one, and lies where it was to be put', async () => {
    const { householdId } = await addOne(world, newHousehold(liaisons))
    const { householdId: other } = await addOne(world, newHousehold(liaisons))
    const path = async (id: string) =>
      (await call(world, WANG.openId, deliveryPhotoPath, { stationId, householdId: id })).path
    const ofOther = (await upload(await path(other), JPEG)).fileID ?? ''
    const text = (await upload(await path(householdId), Buffer.from('文字'))).fileID ?? ''
    const elsewhere = (await upload('exports/secret.jpg', JPEG)).fileID ?? ''
    const missing = text.replace(/[^/]+\.jpg$/, `${'a'.repeat(20)}.jpg`)
    const tooLarge = await path(householdId)
    await upload(tooLarge, Buffer.concat([JPEG, Buffer.alloc(3_000_000)]))
    const large = text.replace(/deliveries.*/, tooLarge)
    for (const photoId of [ofOther, text, elsewhere, missing, large, 'no file']) {
      const reply = await deliverWith(householdId, photoId)
      expect(reply).toMatchObject({ code: 'BAD_INPUT', issues: [{ path: 'delivery.photoId' }] })
    }
    expect(await coverage()).toMatchObject({ delivered: 0 })
  })
})

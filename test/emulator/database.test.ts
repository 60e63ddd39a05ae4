import { join } from 'node:path'
import { FIXTURES, startCloud, type TestCloud, until } from './startCloud'

let local: TestCloud

beforeEach(async () => {
  local = await startCloud({ workers: 1, collections: join(FIXTURES, 'collections.json') })
})

afterEach(() => local.remove())

async function get(path: string): Promise<unknown> {
  return (await fetch(`${local.cloud.url}${path}`)).json()
}

test('each database request of a call is one unit, in the call log and in the reply', async () => {
  const { callId } = await local.invoke('notes', { step: 'add', text: 'one' })
  expect(local.cloud.calls.find(callId)).toMatchObject({ units: 2, databaseOperations: 1 })
  const listed = await local.invoke('notes', { step: 'list' })
  expect(await get(`/control/calls/${listed.callId}`)).toMatchObject({
    units: 2,
    databaseOperations: 1,
    scannedDocuments: 1,
  })
})

test('a server date is the time of the local cloud', async () => {
  local.cloud.clock.freeze(Date.parse('2028-02-29T12:00:00Z'))
  await local.invoke('notes', { step: 'add', text: 'leap day' })
  const { result } = await local.invoke('notes', { step: 'list' })
  expect(result).toMatchObject({
    value: { data: [{ text: 'leap day', at: '2028-02-29T12:00:00.000Z' }] },
  })
})

test('a document of 12 MB passes', async () => {
  const bytes = 12_000_000
  expect((await local.invoke('notes', { step: 'large', bytes })).result).toEqual({
    value: bytes / 3,
  })
})

test('data survives a restart', async () => {
  await local.invoke('notes', { step: 'add', text: 'kept' })
  await local.cloud.close()
  local = await startCloud({ dataFolder: local.dataFolder })
  expect(await get('/control/collections')).toMatchObject({
    collections: [{ name: 'notes', documents: 1 }],
  })
  expect(await get('/control/collections/notes?limit=5')).toMatchObject({
    documents: [{ text: 'kept' }],
  })
  expect(await get('/control/collections/nothing')).toMatchObject({
    error: { code: 'DATABASE_COLLECTION_NOT_EXIST' },
  })
})

test('what a call leaves behind is told: an open transaction, a request that was not awaited', async () => {
  await local.invoke('notes', { step: 'leaveOpen' })
  expect(local.log.join()).toMatch(/1 transaction/)
  const { callId } = await local.invoke('notes', { step: 'late' })
  await until(() => local.log.length > 1)
  expect(local.log.join()).toMatch(
    /database\.insertDocument came from a function run that had already ended/,
  )
  expect(local.cloud.calls.find(callId)?.units).toBe(1)
  expect(await get('/control/status')).toMatchObject({ outsideCalls: { units: 1 } })
})

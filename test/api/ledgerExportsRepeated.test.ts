import { exportFile, exportLedger } from '@contract/ledgers'
import { CLERK, HEAD, STATION_ID } from '../world/actors'
import { ask, call, newRequestId } from '../world/cloud'
import { download, imported, linesOf, nthLine } from '../world/ledgerSheets'
import { startWorld, type World } from '../world/startWorld'

let world: World
beforeAll(async () => {
  world = await startWorld()
  await imported(world, [nthLine(0), nthLine(1), nthLine(2)])
})
afterAll(() => world.end())

const stationId = STATION_ID
/** What the files' own records say of exports. */
const exportOpenings = () =>
  world.database
    .documents('personOpenings', { limit: 20_000 })
    .filter((opening) => Reflect.get(opening, 'how') === 'exported')

test('a request that is sent again makes no second record', async () => {
  const [requestId, wish] = [newRequestId(), { stationId, kind: 'people' } as const]
  const before = exportOpenings().length
  const first = await call(world, CLERK.openId, exportLedger, wish, requestId)
  expect(first.rows).toBeGreaterThan(1)
  expect(exportOpenings()).toHaveLength(before + first.rows)
  expect(await call(world, CLERK.openId, exportLedger, wish, requestId)).toEqual(first)
  expect(exportOpenings()).toHaveLength(before + first.rows)
})

test('nor does one that is sent twice at once', async () => {
  const [requestId, wish] = [newRequestId(), { stationId, kind: 'people' } as const]
  const before = exportOpenings().length
  const [first, second] = await Promise.all(
    [1, 2].map(() => call(world, CLERK.openId, exportLedger, wish, requestId)),
  )
  expect(second).toEqual(first)
  expect(exportOpenings()).toHaveLength(before + (first?.rows ?? 0))
})

test('another wish under the same id takes nothing of the first one’s place', async () => {
  const [requestId, wish] = [newRequestId(), { stationId, kind: 'people' } as const]
  const { exportId } = await call(world, HEAD.openId, exportLedger, wish, requestId)
  const whole = { ...wish, unmasked: { reason: '换成完整号码来取' } }
  expect(await ask(world, HEAD.openId, exportLedger, whole, requestId)).toMatchObject({
    code: 'BAD_INPUT',
    issues: [{ path: 'requestId' }],
  })
  const { link } = await call(world, HEAD.openId, exportFile, { stationId, exportId })
  const numbers = (await linesOf(await download(link))).map(({ 身份证号 }) => 身份证号)
  expect(numbers.filter((number) => !number?.includes('*'))).toEqual([])
})

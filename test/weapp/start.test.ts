import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { bookAppointment } from '@contract/appointments'
import { StationChoice } from '@contract/stations/stationShapes'
import { accessibleComponents } from '../../config/accessibleComponents'
import { buildApp, builtPages } from '../../config/buildApp'
import { type Actor, CLERK, STATION_ID } from '../world/actors'
import { booking, slotAt } from '../world/booking'
import { call } from '../world/cloud'
import { readStations } from '../world/seedStations'
import { MONDAY, startWorld, type World } from '../world/startWorld'
import { EXPECTED_PAGES } from './pages'
import { MiniProgram, type OpenPage } from './simulator'

const BUILD = path.join(__dirname, '../../dist/weapp')

let world: World
let program: MiniProgram
const endings: (() => unknown)[] = []
let appointmentId = ''
let callsUnderWay = 0
// A clerk has most pages open to her, and books like anybody else.
let caller: Actor = CLERK

beforeAll(async () => {
  await buildApp('weapp', { quiet: true })
  world = await startWorld()
  endings.push(() => world.end())
  ;({ appointmentId } = await call(world, CLERK.openId, bookAppointment, booking()))
  const chosen = StationChoice.parse(
    readStations().find(({ stationId }) => stationId === STATION_ID),
  )
  program = new MiniProgram(BUILD, {
    callFunction: asCaller,
    now: () => world.clock.now(),
    storage: new Map([['personal:chosenStation', { owner: 'self', value: chosen }]]),
  })
  endings.push(() => program.close())
  // A build from nothing takes most of the time.
}, 180_000)

afterAll(async () => {
  for (const end of endings.reverse()) await end()
})

// What a page complains of after its words have appeared, or when it is left, counts as well.
afterEach(async () => {
  await untilQuiet()
  caller = CLERK
  expect(program.errors.splice(0)).toEqual([])
})

async function asCaller(name: string, event: unknown): Promise<unknown> {
  callsUnderWay += 1
  try {
    return await invoke(name, event)
  } finally {
    callsUnderWay -= 1
  }
}

async function invoke(name: string, event: unknown): Promise<unknown> {
  const response = await fetch(`${world.url}/invoke/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-wx-openid': caller.openId },
    body: JSON.stringify(event),
  })
  const reply: unknown = await response.json()
  if (!response.ok) throw new Error(JSON.stringify(reply))
  return Reflect.get(Object(reply), 'result')
}

test('every page of app.json is expected, and no other', () => {
  expect(Object.keys(EXPECTED_PAGES).sort()).toEqual(builtPages().sort())
})

test.each(Object.entries(EXPECTED_PAGES))('%s opens', async (name, { as, query, shows }) => {
  caller = as ?? CLERK
  // Who opens the page need not be who opened the last: what is in the cache is old by now.
  world.clock.travelTo(world.clock.now() + 15_000)
  const slotId = slotAt(MONDAY, '10:00')
  const page = program.open(name, query?.({ appointmentId, stationId: STATION_ID, slotId }))
  try {
    await untilShown(page, shows)
    await untilQuiet()
    expect(page.text()).not.toContain('没有打开')
  } finally {
    page.close()
  }
})

/** Waits, 5 s at most, until every call is answered and what it brought is drawn. */
async function untilQuiet(): Promise<void> {
  for (const since = Date.now(); Date.now() - since < 5000; ) {
    await new Promise((resolve) => setTimeout(resolve, 50))
    if (callsUnderWay === 0) return
  }
  throw new Error(`${callsUnderWay} calls are not answered.`)
}

/**
 * Waits, 5 s at most, until a page shows all of these words.
 * @throws Error with what it shows instead, or with what the mini-program complained of.
 */
async function untilShown(page: OpenPage, words: readonly string[]): Promise<void> {
  const lacking = () => words.filter((word) => !page.text().includes(word))
  for (const since = Date.now(); Date.now() - since < 5000 && lacking().length > 0; ) {
    if (program.errors.length > 0) break
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  expect(program.errors).toEqual([])
  expect({ lacking: lacking(), shown: page.text() }).toEqual({ lacking: [], shown: page.text() })
}

test('the tab bar of a clerk shows the desk, and leads there', async () => {
  const page = program.open('pages/home/home')
  const bar = program.openTabBar()
  await untilShown(bar, ['首页', '我的', '工作台'])
  bar.tap('.tab-bar-item', -1)
  // The engine hands a tap over in a turn of its own.
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(program.deeds.opened).toEqual(['/pages/desk/desk'])
  bar.close()
  page.close()
})

test('a station’s card is passed on by its name with a picture, and leads to itself', async () => {
  const page = program.open('stations/card/card', { stationId: STATION_ID })
  await untilShown(page, ['打值班电话'])
  const card = {
    title: '巴川街道退役军人服务站 联系卡',
    path: `/stations/card/card?stationId=${STATION_ID}`,
  }
  const shared = page.share() ?? {}
  expect(shared).toMatchObject(card)
  const imageUrl = 'wxfile://tmp/picture.png'
  await expect(Reflect.get(shared, 'promise')).resolves.toEqual({ ...card, imageUrl })
  page.close()
})

test('what a screen reader is told passes through page and template', async () => {
  const template = readFileSync(path.join(BUILD, 'base.wxml'), 'utf8')
  const view = template.match(/<view [^>]*>/)?.[0] ?? ''
  for (const attribute of Object.keys(accessibleComponents().View ?? {})) {
    expect(view).toMatch(new RegExp(`${attribute}="{{i\\.p\\d+}}"`))
  }
  const short = view.match(/aria-label="{{i\.(p\d+)/)?.[1] ?? 'ariaLabel'
  const page = program.open('pages/home/home')
  await untilShown(page, ['打电话问'])
  expect(page.data()).toMatch(new RegExp(`"${short}":"[^"]*打电话问`))
  page.close()
})

/** What the main package may weigh, in bytes, so that a first visit on a slow net does not wait. */
const MAIN_PACKAGE_MAX = 600_000

test('the packages keep within what WeChat takes, the first one within much less', () => {
  const roots = new Set(builtPages().map((page) => page.split('/')[0] ?? ''))
  roots.delete('pages')
  const subpackages = [...roots].map((root) => sizeOf(path.join(BUILD, root)))
  const main = sizeOf(BUILD) - subpackages.reduce((sum, size) => sum + size, 0)
  expect(main).toBeLessThanOrEqual(MAIN_PACKAGE_MAX)
  for (const size of subpackages) expect(size).toBeLessThan(2 * 1024 * 1024)
})

function sizeOf(file: string): number {
  if (!statSync(file).isDirectory()) return statSync(file).size
  return readdirSync(file).reduce((sum, name) => sum + sizeOf(path.join(file, name)), 0)
}

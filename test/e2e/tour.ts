import { mkdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { instantOf } from '@contract/time'
import type { Browser, Page } from 'playwright-core'
import { CLERK, VETERAN } from '../world/actors'
import { codeOf } from '../world/households'
import { foundBy } from '../world/people'
import { seedDistrict } from '../world/seedDistrict'
import { startWorld, type World } from '../world/startWorld'
import { launchBrowser, newPhone, PHONE } from './browser'
import { addressOf } from './stage'
import { choose, chooseMatter, see } from './steps'

const PICTURE = path.join(__dirname, '../../docs/pictures/tour.png')

/** A README with a heavier picture opens slowly. */
const LARGEST_BYTES = 400 * 1024

/** A Tuesday morning at twenty past ten: some are done, some wait, some are to come. */
const NOW = instantOf('2026-11-24', '10:20')

/** Makes the picture of the README: `npm run pictures`. */
async function tour(): Promise<void> {
  const world = await startWorld({ attended: true })
  const browser = await launchBrowser()
  try {
    world.clock.travelTo(NOW)
    await seedDistrict(world)
    world.clock.travelTo(NOW)
    const card = `contactCards/card/card?code=${await codeOfVeteran(world)}`
    const screens = [
      await shoot(browser, world, VETERAN.openId, home),
      await shoot(browser, world, VETERAN.openId, times),
      await shoot(browser, world, VETERAN.openId, householdCard, card),
      await shoot(browser, world, CLERK.openId, desk),
    ]
    await compose(browser, screens)
  } finally {
    await browser.close()
    await world.end()
  }
  const { size } = statSync(PICTURE)
  if (size > LARGEST_BYTES) throw new Error(`${PICTURE} has ${size} bytes: too heavy.`)
  console.log(`${path.relative(process.cwd(), PICTURE)}  ${Math.round(size / 1024)} KB`)
}

async function home(phone: Page): Promise<void> {
  await see(phone, '请来站里')
  await see(phone, '正在上班')
}

async function times(phone: Page): Promise<void> {
  await home(phone)
  await chooseMatter(phone, '优待证、优抚')
  await choose(phone, /^11月26日/)
  await choose(phone, /^9:30/)
}

async function householdCard(phone: Page): Promise<void> {
  await see(phone, '您家的联络员')
}

/** The secret on the card of the veteran's household. */
async function codeOfVeteran(world: World): Promise<string> {
  const [veteran] = await foundBy(world, VETERAN.name)
  if (!veteran?.householdId) throw new Error('The veteran has no household')
  return codeOf(world, veteran.householdId)
}

async function desk(phone: Page): Promise<void> {
  await phone.getByRole('tab', { name: '工作台' }).click()
  await see(phone, '在等的人')
  await see(phone, '还没到的')
}

/** A phone's screen as a PNG, once it shows what it should. */
async function shoot(
  browser: Browser,
  world: World,
  openId: string,
  show: (phone: Page) => Promise<void>,
  path = 'pages/home/home',
): Promise<Buffer> {
  const phone = await newPhone(browser)
  await phone.clock.install({ time: world.clock.now() })
  const page = await phone.newPage()
  await page.goto(addressOf(world, openId, path))
  await show(page)
  const picture = await page.screenshot({ animations: 'disabled' })
  await phone.close()
  return picture
}

/** Sets the screens side by side and stores the whole as one picture. */
async function compose(browser: Browser, screens: readonly Buffer[]): Promise<void> {
  const { width, height } = PHONE.viewport
  const page = await browser.newPage({
    viewport: { width: screens.length * (width + 24) + 24, height: height + 48 },
    deviceScaleFactor: 1.2,
  })
  const images = screens.map(
    (screen) => `<img src="data:image/png;base64,${screen.toString('base64')}">`,
  )
  await page.setContent(`<!doctype html>
    <style>
      body { display: flex; gap: 24px; margin: 0; padding: 24px; background: #e4e0d6 }
      img { width: ${width}px; height: ${height}px; border-radius: 24px }
    </style>
    ${images.join('')}`)
  mkdirSync(path.dirname(PICTURE), { recursive: true })
  await page.screenshot({ path: PICTURE })
}

tour().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})

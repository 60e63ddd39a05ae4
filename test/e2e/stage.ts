import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { type DateText, instantOf, type TimeText } from '@contract/time'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { callsEnd } from '../world/callsEnd'
import { MONDAY_MORNING, startWorld, type World } from '../world/startWorld'
import { describeWithBrowser, launchBrowser, newPhone } from './browser'

const PICTURES = path.join(__dirname, '../../dist/e2e')

/** How long a page may take to show what it should, in ms: a machine may be busy. */
const PATIENCE_MS = 15_000

/** The first start builds the mini-program. */
const BUILD_MS = 240_000

/** Where stories take place: a served world, and phones that look at it. */
export interface Stage {
  world: World
  /** Opens a phone of its own for somebody, at a page of the mini-program: home, unless it is named. */
  open(openId: string, page?: string): Promise<Page>
  /** Moves the clocks of the cloud and of every open phone. */
  travelTo(date: DateText, time: TimeText): Promise<void>
}

/** One story; what fails leaves a picture of each phone in dist/e2e. */
export type Story = (name: string, tell: (stage: Stage) => Promise<void>) => void

/** Stories in one world and one browser; each starts on the Monday morning with new phones. */
export function describeStories(name: string, tell: (story: Story) => void): void {
  describeWithBrowser(name, () => {
    let world: World
    let browser: Browser

    beforeAll(async () => {
      browser = await launchBrowser()
      world = await startWorld({ attended: true })
    }, BUILD_MS)

    afterAll(async () => {
      await browser?.close()
      await world?.end()
    })

    tell((title, act) => {
      test(title, async () => {
        world.clock.travelTo(MONDAY_MORNING)
        const phones: BrowserContext[] = []
        const faults: Error[] = []
        try {
          await act(createStage(world, browser, phones, faults))
          expect(faults).toEqual([])
        } catch (error) {
          await takePictures(phones, title)
          throw error
        } finally {
          await Promise.all(phones.map((phone) => phone.close()))
          await callsEnd(world)
        }
      })
    })
  })
}

function createStage(
  world: World,
  browser: Browser,
  phones: BrowserContext[],
  faults: Error[],
): Stage {
  return {
    world,
    async open(openId, page = 'pages/home/home') {
      const phone = await newPhone(browser)
      phones.push(phone)
      phone.setDefaultTimeout(PATIENCE_MS)
      phone.on('weberror', (fault) => faults.push(fault.error()))
      await phone.clock.install({ time: world.clock.now() })
      const tab = await phone.newPage()
      await tab.goto(addressOf(world, openId, page))
      return tab
    },
    async travelTo(date, time) {
      const instant = instantOf(date, time)
      world.clock.travelTo(instant)
      for (const phone of phones) {
        await phone.clock.setSystemTime(instant)
        await Promise.all(phone.pages().map((tab) => tab.reload()))
      }
    },
  }
}

/** The address of a page as somebody sees it; the page may carry parameters. */
export function addressOf(world: Pick<World, 'url'>, openId: string, page: string): string {
  return `${world.url}/app/?as=${openId}#/${page}`
}

async function takePictures(phones: readonly BrowserContext[], title: string): Promise<void> {
  mkdirSync(PICTURES, { recursive: true })
  const tabs = phones.flatMap((phone) => phone.pages())
  for (const [index, tab] of tabs.entries()) {
    await tab.screenshot({ path: path.join(PICTURES, `${title} ${index + 1}.png`) })
  }
}

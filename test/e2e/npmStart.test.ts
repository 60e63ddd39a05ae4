import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { CLERK, HEAD, LIAISON, VETERAN } from '../world/actors'
import { CAST } from '../world/seedCast'
import { describeWithBrowser, launchBrowser } from './browser'
import { type NpmStart, npmStart } from './npmStart'

/** The first start builds everything. */
const BUILD_MS = 240_000

describeWithBrowser('npm start', () => {
  let folder: string
  let data: string
  let start: NpmStart
  let address: string
  let browser: Browser

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'start-'))
    data = path.join(folder, 'data')
    start = npmStart('--port', '0', '--data', data, '--date', '2026-11-23')
    address = await start.address()
    browser = await launchBrowser()
  }, BUILD_MS)

  afterAll(async () => {
    await browser?.close()
    start?.kill()
    rmSync(folder, { recursive: true, force: true })
  })

  async function openFrame(): Promise<Page> {
    const page = await browser.newPage({ viewport: { width: 1100, height: 900 } })
    page.setDefaultTimeout(15_000)
    await page.goto(address)
    return page
  }

  test('prints one address, and what day it is there', () => {
    expect(start.printed().match(/http:\/\/\S+/g)).toEqual([address])
    expect(start.printed()).toContain('There it is 2026-11-23, Monday, 10:00;')
  })

  test('has something to show: a file for the veteran, households for the liaison', async () => {
    const mine = await browser.newPage()
    await mine.goto(`${address}app/?as=${VETERAN.openId}#/bindings/mine/mine`)
    await mine.getByText('家人帮我办').first().waitFor()
    const cards = await browser.newPage()
    const list = `contactCards/list/list?stationId=${LIAISON.member.stationId}`
    await cards.goto(`${address}app/?as=${LIAISON.openId}#/${list}`)
    await cards.getByText('家里没人').first().waitFor()
    await Promise.all([mine, cards].map((page) => page.context().close()))
  })

  test('the bar beside the phone offers everybody', async () => {
    const page = await openFrame()
    for (const { role, name } of CAST) {
      await page.getByRole('radio', { name: new RegExp(`^${role} ?${name}`) }).waitFor()
    }
    await page.getByRole('radio', { name: /^游客/ }).waitFor()
    await page.context().close()
  })

  test('who is chosen has the phone: staff with a desk, a guest without', async () => {
    const page = await openFrame()
    const phoneOf = (whose: string) => page.frameLocator(`iframe[title="${whose}的手机"]`)
    const person = (name: RegExp) => page.getByRole('radio', { name })

    await person(/李敏/).check()
    const clerk = phoneOf(`${CLERK.role}${CLERK.name}`)
    await clerk.getByRole('tab', { name: '工作台' }).click()
    await clerk.getByText('1号窗口').first().waitFor()

    await person(/^游客/).check()
    const guest = phoneOf('游客')
    await guest.getByRole('button', { name: /^选服务站/ }).waitFor()
    expect(await guest.getByRole('tab').allTextContents()).toEqual(['首页', '我的'])

    await person(/周建军/).check()
    const veteran = phoneOf(`${VETERAN.role}${VETERAN.name}`)
    await veteran.getByText('现在是巴川街道').waitFor()
    await veteran.getByText('周建军，').first().waitFor()
    expect(page.url()).toContain(`#${VETERAN.openId}`)
    await page.context().close()
  })

  test('the phone keeps the station that each person chose, and shows it to no other', async () => {
    const page = await openFrame()
    await page.getByRole('radio', { name: /陈志强/ }).check()
    const head = page.frameLocator(`iframe[title="${HEAD.role}${HEAD.name}的手机"]`)
    await head.getByRole('button', { name: /^换一个站/ }).click()
    await head.getByRole('button', { name: '安居镇' }).click()
    await head.getByText('现在是安居镇').waitFor()
    await page.getByRole('radio', { name: /周建军/ }).check()
    const veteran = page.frameLocator(`iframe[title="${VETERAN.role}${VETERAN.name}的手机"]`)
    await veteran.getByText('现在是巴川街道').waitFor()
    await page.getByRole('radio', { name: /陈志强/ }).check()
    await head.getByText('现在是安居镇').waitFor()
    await page.context().close()
  })

  test('a second one on the same records says so in a line, and ends', async () => {
    const second = npmStart('--port', '0', '--data', data)
    expect(await second.ended()).toBe(1)
    expect(complaintOf(second)).toEqual([expect.stringContaining(data)])
    expect(complaintOf(second)[0]).toContain(`It was opened at ${address}`)

    const fresh = npmStart('--port', '0', '--data', data, '--fresh')
    expect(await fresh.ended()).toBe(1)
    expect((await fetch(address)).ok).toBe(true)
  })

  test('a busy port is said in a line', async () => {
    const { port } = new URL(address)
    const second = npmStart('--port', port, '--data', path.join(folder, 'other'))
    expect(await second.ended()).toBe(1)
    expect(complaintOf(second)).toEqual([`The port ${port} is busy: choose another with --port.`])
  })

  test.each([
    ['--colour', /--colour.*--help/],
    ['--date=2026-02-30', /^--date takes a day such as 2026-11-23, not 2026-02-30\.$/],
    ['--port=ninety', /^--port takes a number from 0 to 65535, not ninety\.$/],
  ])('%s is answered in a line', async (option, expected) => {
    const second = npmStart(option)
    expect(await second.ended()).toBe(1)
    expect(complaintOf(second)).toEqual([expect.stringMatching(expected)])
  })

  test('Ctrl-C ends it within five seconds, and leaves no process', async () => {
    expect(await start.interrupt()).toBeLessThan(5000)
    await expect(fetch(address)).rejects.toThrow()
  })
})

/** What it printed, without the lines that tell how building went on. */
function complaintOf(run: NpmStart): string[] {
  return run
    .printed()
    .split('\n')
    .filter((line) => line !== '' && !/ \.* ?[\d.]+ s$/.test(line))
}

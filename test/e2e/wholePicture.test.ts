import type { Browser } from 'playwright-core'
import { describeWithBrowser, launchBrowser, newPhone, PHONE } from './browser'
import { wholePicture } from './wholePicture'

describeWithBrowser('a picture of a whole page', () => {
  let browser: Browser

  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser?.close())

  test('is as tall as what scrolls in it, and leaves the window as it was', async () => {
    const phone = await newPhone(browser)
    const page = await phone.newPage()
    await page.setContent(`
      <body style="margin: 0">
        <main style="height: 100vh; overflow-y: auto"><p style="height: 2000px; margin: 0"></p></main>
      </body>`)
    const picture = await wholePicture(page)
    // The height stands in a PNG's header.
    expect(picture.readUInt32BE(20)).toBe(2000 * PHONE.deviceScaleFactor)
    expect(page.viewportSize()).toEqual(PHONE.viewport)
    await phone.close()
  })
})

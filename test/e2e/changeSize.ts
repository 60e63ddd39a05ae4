import type { Page } from 'playwright-core'

/** The sizes that every page is looked at with, each by what the phone stores of it. */
const SIZES = { 标准: 1, 最大: 4 } as const

export type Size = keyof typeof SIZES

/**
 * Changes the text size under an open page, which stays as it is, with its sheets and faults: another
 * tab of the browser chooses it.
 */
export async function changeSize(page: Page, size: Size): Promise<void> {
  await page.evaluate((data) => {
    localStorage.setItem('textSize', JSON.stringify({ data }))
    dispatchEvent(new StorageEvent('storage', { key: 'textSize' }))
  }, SIZES[size])
  await page.locator(`.t${SIZES[size]}`).filter({ visible: true }).first().waitFor()
  await drawn(page)
}

/** Waits for what a page draws next, and for what it draws after it has measured that. */
export async function drawn(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next))),
  )
}

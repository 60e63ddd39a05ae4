import type { Page } from 'playwright-core'

/**
 * A picture of all of a page, not of what a phone shows at once: the page scrolls within the window, so
 * this becomes as tall as what scrolls, and then what it was.
 */
export async function wholePicture(page: Page, path?: string): Promise<Buffer> {
  const before = page.viewportSize()
  if (!before) throw new Error('The page has no window of its own')
  await page.setViewportSize({ ...before, height: before.height + (await hiddenHeight(page)) })
  try {
    return await page.screenshot({ animations: 'disabled', ...(path !== undefined && { path }) })
  } finally {
    await page.setViewportSize(before)
  }
}

/** By how many pixels what scrolls up and down is taller than its place, at the most. */
function hiddenHeight(page: Page): Promise<number> {
  return page.evaluate(() => {
    const scrolls = [...document.querySelectorAll('*')].filter((element) =>
      /auto|scroll/.test(getComputedStyle(element).overflowY),
    )
    const hidden = scrolls
      .filter((element) => element.clientHeight > 0)
      .map(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)
    return Math.max(0, ...hidden)
  })
}

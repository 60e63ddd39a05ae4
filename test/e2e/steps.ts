import type { Locator, Page } from 'playwright-core'
import type { Actor } from '../world/actors'

type Name = string | RegExp

/** Taps a button that is on the page. */
export async function tap(page: Page, name: Name): Promise<void> {
  await page.getByRole('button', { name }).click()
}

/** Chooses one of several answers: a day, an hour, a reason. */
export async function choose(page: Page, name: Name): Promise<void> {
  await page.getByRole('radio', { name }).click()
}

/** Goes to another tab of the bar at the foot, or to another part of the page. */
export async function turnTo(page: Page, tab: Name): Promise<void> {
  await page.getByRole('tab', { name: tab }).click()
}

/** Waits until words can be seen. */
export async function see(within: Page | Locator, words: Name): Promise<void> {
  await within.getByText(words).filter({ visible: true }).first().waitFor()
}

/** Waits until words are gone. */
export async function seeNoMore(within: Page | Locator, words: Name): Promise<void> {
  await within.getByText(words).filter({ visible: true }).first().waitFor({ state: 'detached' })
}

/** Lets a second pass on the phone: what is tapped sooner counts as a tremble of the tap before. */
export async function takeBreath(page: Page): Promise<void> {
  await page.clock.fastForward(1_000)
}

/** From the first page to the front of the station of the stories. */
export async function chooseStation(page: Page): Promise<void> {
  await tap(page, /^选服务站/)
  await tap(page, '巴川街道')
  await see(page, '现在是巴川街道')
}

/** From the station's front to the times of a matter; rarer ones lie under 还有…类事项. */
export async function chooseMatter(page: Page, matter: string): Promise<void> {
  await tap(page, /^预约办事/)
  const offered = page.getByRole('button', { name: matter })
  await page.getByRole('button', { name: '优待证、优抚' }).waitFor()
  if (!(await offered.isVisible())) await tap(page, /^还有 \d+ 类事项/)
  await offered.click()
}

/** Chooses day and hour, and goes on to say who comes. */
export async function chooseTime(page: Page, day: string, hour: string): Promise<void> {
  await choose(page, day)
  await choose(page, new RegExp(`^${hour}`))
  await tap(page, /^就约这个时间/)
}

/** Fills in the form for oneself. */
export async function fillIn(page: Page, { name, phone }: Pick<Actor, 'name' | 'phone'>) {
  await page.getByRole('textbox', { name: '您的姓名' }).fill(name)
  await page.getByRole('textbox', { name: '手机号' }).fill(phone)
}

/** Hands in the form. */
export async function handIn(page: Page): Promise<void> {
  await tap(page, /^约这个时间/)
}

/** Books for oneself from the station's front to the confirmation. */
export async function bookFor(
  page: Page,
  person: Pick<Actor, 'name' | 'phone'>,
  { matter = '优待证、优抚', day, hour }: { matter?: string; day: string; hour: string },
): Promise<void> {
  await chooseMatter(page, matter)
  await chooseTime(page, day, hour)
  await fillIn(page, person)
  await handIn(page)
  await see(page, '约好了')
}

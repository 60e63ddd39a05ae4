import path from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { DAUGHTER, HEAD, VETERAN } from '../world/actors'
import { seedDay } from '../world/seedDay'
import { MONDAY } from '../world/startWorld'
import { seedBindings, walkAmongBindings } from './bindingPages'
import { seedCards, walkAmongCards } from './cardPages'
import { type Visit, walkAsClerk, walkAsHead, walkAsVisitor } from './everyPage'
import { walkAmongLedgers } from './ledgerPages'
import { seedMembers, walkAmongMembers } from './memberPages'
import { seedPeople, walkAmongPeople } from './peoplePages'
import { describeStories } from './stage'
import { see } from './steps'
import { seedSums, walkAmongSums } from './sumPages'
import { troublesOf } from './troubles'
import { wholePicture } from './wholePicture'

const SIZES = ['标准', '最大']

describeStories('every page', (story) => {
  for (const [index, size] of SIZES.entries()) {
    story(`can be read, reached and tapped by a visitor at ${size}`, async (stage) => {
      const { troubles, visit } = collectTroubles(size)
      await walkAsVisitor(stage, [VETERAN, DAUGHTER][index] ?? VETERAN, size, visit)
      expect(troubles).toEqual([])
    })
  }

  story('the same of the desk with people, at both sizes', async (stage) => {
    await stage.travelTo(MONDAY, '10:20')
    await seedDay(stage.world)
    await stage.travelTo(MONDAY, '10:20')
    for (const size of SIZES) {
      const { troubles, visit } = collectTroubles(size)
      await walkAsClerk(stage, size, visit)
      expect(troubles).toEqual([])
    }
  })

  story('the same of what a head changes', async (stage) => {
    for (const size of SIZES) {
      const { troubles, visit } = collectTroubles(size)
      await walkAsHead(stage, size, visit)
      expect(troubles).toEqual([])
    }
  })

  story('the same of the cards of households', async (stage) => {
    const households = await seedCards(stage)
    for (const size of SIZES) {
      const { troubles, visit } = collectTroubles(size)
      await walkAmongCards(stage, households, size, visit)
      expect(troubles).toEqual([])
    }
  })

  story('the same of what the stations of a district add up to', async (stage) => {
    await seedSums(stage)
    for (const size of SIZES) {
      const { troubles, visit } = collectTroubles(size)
      await walkAmongSums(stage, size, visit)
      expect(troubles).toEqual([])
    }
  })

  story('the same of what members do for their station', async (stage) => {
    const seed = await seedMembers(stage)
    for (const size of SIZES) {
      const { troubles, visit } = collectTroubles(size)
      await walkAmongMembers(stage, seed, size, visit)
      expect(troubles).toEqual([])
    }
  })

  story('the same of who is bound to a file', async (stage) => {
    const people = await seedBindings(stage)
    for (const size of SIZES) {
      const { troubles, visit } = collectTroubles(size)
      await walkAmongBindings(stage, people, size, visit)
      expect(troubles).toEqual([])
    }
  })

  story('the same of the files of people', async (stage) => {
    const seed = await seedPeople(stage)
    for (const size of SIZES) {
      const { troubles, visit } = collectTroubles(size)
      await walkAmongPeople(stage, seed, size, visit)
      expect(troubles).toEqual([])
    }
  })

  story('the same of ledgers that come and go', async (stage) => {
    for (const size of SIZES) {
      const { troubles, visit } = collectTroubles(size)
      await walkAmongLedgers(stage, size, visit)
      expect(troubles).toEqual([])
    }
  })

  story('the keyboard alone books, and shows where it is', async (stage) => {
    const phone = await stage.open('keyboard')
    await press(phone, phone.getByRole('button', { name: /^选服务站/ }))
    await press(phone, phone.getByRole('button', { name: '巴川街道' }))
    await press(phone, phone.getByRole('button', { name: /^预约办事/ }))
    await press(phone, phone.getByRole('button', { name: '优待证、优抚' }))
    await press(phone, phone.getByRole('radio', { name: /^10:00/ }))
    await press(phone, phone.getByRole('button', { name: /^就约这个时间/ }))
    await tabTo(phone, phone.getByRole('textbox', { name: '您的姓名' }))
    await phone.keyboard.insertText(HEAD.name)
    await tabTo(phone, phone.getByRole('textbox', { name: '手机号' }))
    await phone.keyboard.insertText(HEAD.phone)
    await press(phone, phone.getByRole('button', { name: /^约这个时间/ }))
    await see(phone, '约好了')
  })
})

/** A folder for a picture of each page at each size: `PICTURES=pictures npx jest everyPage`. */
const { PICTURES } = process.env
// A picture of a long page at the largest text takes a second.
if (PICTURES) jest.setTimeout(5 * 60_000)

function collectTroubles(size: string): { troubles: string[]; visit: Visit } {
  const troubles: string[] = []
  return {
    troubles,
    async visit(name, page) {
      if (PICTURES) {
        await wholePicture(page, path.join(PICTURES, `${size} ${name}.png`))
      }
      for (const trouble of await troublesOf(page)) troubles.push(`${size}, ${name}: ${trouble}`)
    },
  }
}

/** More stops than any page has. */
const MANY_STOPS = 60

/** Goes on with Tab until the focus is there, and sees that it is drawn. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor()
  for (let stops = 0; stops < MANY_STOPS; stops += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) {
      expect(await target.evaluate(showsFocus)).toBe(true)
      return
    }
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not lead to ${target}`)
}

async function press(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press('Enter')
}

/** Runs in the page: an outline, or the border and shadow that a field's box gets. */
function showsFocus(element: Element): boolean {
  const drawn = [element, element.closest('.field-focus .field-box')].map(
    (each) => each && getComputedStyle(each),
  )
  return drawn.some(
    (style) =>
      style !== null &&
      ((style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2) ||
        style.boxShadow !== 'none'),
  )
}

import path from 'node:path'
import { bookAppointment } from '@contract/appointments'
import type { Locator, Page } from 'playwright-core'
import { DAUGHTER, HEAD, VETERAN } from '../world/actors'
import { booking, served } from '../world/booking'
import { callsEnd } from '../world/callsEnd'
import { call } from '../world/cloud'
import { seedDay } from '../world/seedDay'
import { MONDAY } from '../world/startWorld'
import { seedBindings, walkAmongBindings } from './bindingPages'
import { seedCards, walkAmongCards } from './cardPages'
import { changeSize, drawn, type Size } from './changeSize'
import { type Visit, walkAsClerk, walkAsHead, walkAsVisitor } from './everyPage'
import { walkAmongLedgers } from './ledgerPages'
import { seedMembers, walkAmongMembers } from './memberPages'
import { seedPeople, walkAmongPeople } from './peoplePages'
import { describeStories, type Stage } from './stage'
import { see } from './steps'
import { seedSums, walkAmongSums } from './sumPages'
import { troublesOf } from './troubles'
import { wholePicture } from './wholePicture'

describeStories('every page', (story) => {
  const walk = (name: string, along: (stage: Stage, visit: Visit) => Promise<void>) =>
    story(name, async (stage) => {
      const { troubles, visit } = collectTroubles(stage)
      await along(stage, visit)
      expect(troubles).toEqual([])
    })

  walk('can be read, reached and tapped by a visitor, at both text sizes', async (stage, visit) => {
    // With the visitor's own, the hour is full: that is seen among the other times.
    const hers = booking({ served: served(DAUGHTER.name, DAUGHTER.phone) })
    await call(stage.world, DAUGHTER.openId, bookAppointment, hers)
    await walkAsVisitor(stage, VETERAN, visit)
  })

  walk('the same of the desk with people', async (stage, visit) => {
    await stage.travelTo(MONDAY, '10:20')
    await seedDay(stage.world)
    await stage.travelTo(MONDAY, '10:20')
    await walkAsClerk(stage, visit)
  })

  walk('the same of what a head changes', async (stage, visit) => {
    await walkAsHead(stage, visit)
  })

  walk('the same of the cards of households', async (stage, visit) => {
    const households = await seedCards(stage)
    await walkAmongCards(stage, households, visit)
  })

  walk('the same of what the stations of a district add up to', async (stage, visit) => {
    await seedSums(stage)
    await walkAmongSums(stage, visit)
  })

  walk('the same of what members do for their station', async (stage, visit) => {
    const seed = await seedMembers(stage)
    await walkAmongMembers(stage, seed, visit)
  })

  walk('the same of who is bound to a file', async (stage, visit) => {
    const people = await seedBindings(stage)
    await walkAmongBindings(stage, people, visit)
  })

  walk('the same of the files of people', async (stage, visit) => {
    const seed = await seedPeople(stage)
    await walkAmongPeople(stage, seed, visit)
  })

  walk('the same of ledgers that come and go', async (stage, visit) => {
    await walkAmongLedgers(stage, visit)
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

/**
 * Looks at each page once all that it asked for is there: as it stands, at the largest text, and at the
 * normal one without leaving it.
 */
function collectTroubles({ world }: Stage): { troubles: string[]; visit: Visit } {
  const troubles: string[] = []
  async function lookAt(name: string, page: Page, size: Size): Promise<void> {
    if (PICTURES) await wholePicture(page, path.join(PICTURES, `${size} ${name}.png`))
    for (const trouble of await troublesOf(page)) troubles.push(`${size}, ${name}: ${trouble}`)
  }
  return {
    troubles,
    async visit(name, page) {
      await callsEnd(world)
      await drawn(page)
      await lookAt(name, page, '最大')
      await changeSize(page, '标准')
      await lookAt(name, page, '标准')
      await changeSize(page, '最大')
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

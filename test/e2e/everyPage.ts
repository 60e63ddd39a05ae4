import type { Page } from 'playwright-core'
import { type Actor, CLERK } from '../world/actors'
import type { Stage } from './stage'
import { choose, fillIn, handIn, see, takeBreath, tap, turnTo } from './steps'

/** Called at each page, with its name, while it shows what it should. */
export type Visit = (name: string, page: Page) => Promise<void>

/** Chooses the text size where a person does. */
async function chooseSize(phone: Page, size: string): Promise<void> {
  await tap(phone, '字大些')
  await phone.getByRole('radio', { name: size, exact: true }).click()
  await tap(phone, '好了')
}

/** Walks through every page that a visitor comes to, at a text size, until they may cancel. */
export async function walkAsVisitor(
  stage: Stage,
  who: Actor,
  size: string,
  visit: Visit,
): Promise<void> {
  const phone = await stage.open(who.openId)
  await chooseSize(phone, size)
  await visit('before a station is chosen', phone)
  await tap(phone, /^选服务站/)
  await phone.getByRole('button', { name: '巴川街道' }).waitFor()
  await visit('stations', phone)
  await tap(phone, '巴川街道')
  await see(phone, '现在是巴川街道')
  await visit('home', phone)
  await tap(phone, /^怎么来/)
  await visit('directions', phone)
  await tap(phone, '知道了')
  await tap(phone, /^预约办事/)
  await tap(phone, /^还有 \d+ 类事项/)
  await visit('matters', phone)
  await tap(phone, /^优待证、优抚/)
  await choose(phone, /^9:00/)
  await visit('times', phone)
  await tap(phone, /^就约这个时间/)
  await tap(phone, '给别人约')
  await visit('who', phone)
  await handIn(phone)
  await see(phone, '请填姓名。')
  await visit('who, with faults', phone)
  await takeBreath(phone)
  await fillIn(phone, who)
  await handIn(phone)
  await see(phone, '来的时候带上')
  await visit('confirmed', phone)
  await tap(phone, '看我的预约')
  await phone.getByRole('button', { name: /^看要带什么/ }).waitFor()
  await visit('appointments', phone)
  await tap(phone, /^看要带什么/)
  await see(phone, '办到哪一步了')
  await visit('appointment', phone)
  await tap(phone, '不来了')
  await tap(phone, '为什么不来？')
  await visit('cancelling', phone)
  await tap(phone, '还是来')
  await phone.goto(phone.url().replace(/#.*/, '#/pages/home/home'))
  await phone.getByRole('button', { name: '看看要带什么' }).waitFor()
  await visit('home with an appointment', phone)
  await turnTo(phone, '我的')
  await see(phone, '您填的内容怎么保管')
  await visit('mine', phone)
  await tap(phone, '清除手机上存的内容')
  await visit('clearing', phone)
}

/** Walks through the pages of a clerk, at a text size, on a day with people in it. */
export async function walkAsClerk(stage: Stage, size: string, visit: Visit): Promise<void> {
  const phone = await stage.open(CLERK.openId)
  await chooseSize(phone, size)
  await turnTo(phone, '工作台')
  await see(phone, '在等的人')
  await tap(phone, /^已经有结果的/)
  await visit('desk', phone)
  await phone
    .getByRole('button', { name: /，等了|，刚到/ })
    .first()
    .click()
  await phone.getByRole('dialog').waitFor()
  await visit('one person', phone)
  await tap(phone, '取消这一件')
  await tap(phone, '确定取消')
  await phone.getByRole('alert').waitFor()
  await visit('cancelling at the desk', phone)
  await tap(phone, '先不取消')
  await takeBreath(phone)
  await tap(phone, '关上')
  await tap(phone, '没预约的来了')
  await tap(phone, /^登记/)
  await phone.getByRole('alert').first().waitFor()
  await visit('walk-in, with faults', phone)
  await takeBreath(phone)
  await tap(phone, /^还有 \d+ 类事项/)
  await choose(phone, '政策咨询')
  await visit('walk-in', phone)
}

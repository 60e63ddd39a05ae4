import type { Page } from 'playwright-core'
import { type Actor, CLERK, HEAD, STATION_ID } from '../world/actors'
import type { Stage } from './stage'
import { choose, fillIn, handIn, see, takeBreath, tap, turnTo } from './steps'

/** Called at each page, with its name, while it shows what it should. */
export type Visit = (name: string, page: Page) => Promise<void>

/** Chooses the text size where a person does. */
export async function chooseSize(phone: Page, size: string): Promise<void> {
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
  const wanted = phone.getByRole('textbox', { name: '找一找' })
  await wanted.fill('安居')
  await takeBreath(phone)
  await tap(phone, '安居镇，铜梁区')
  await see(phone, '现在是安居镇')
  await tap(phone, /^换一个站/)
  await wanted.fill('没有这个地方')
  await takeBreath(phone)
  await see(phone, /^没有叫/)
  await visit('stations, none found', phone)
  await tap(phone, '巴川街道')
  await see(phone, '现在是巴川街道')
  await visit('home', phone)
  await tap(phone, /^怎么来/)
  await visit('directions', phone)
  await tap(phone, '知道了')
  await visitCard(phone, visit)
  await phone.goto(phone.url().replace(/#.*/, '#/pages/home/home'))
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
  await tap(phone, '改时间')
  await see(phone, '改到什么时候？')
  await see(phone, /^余/)
  await visit('another time', phone)
  await phone.goBack()
  await see(phone, '办到哪一步了')
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
  await tap(phone, '您填的内容怎么保管')
  await see(phone, '记了什么，做什么用')
  await visit('what is kept, and why', phone)
  await tap(phone, '清除手机上存的内容')
  await visit('clearing', phone)
}

/** From the station's front: its card with what opens on it, and a code that leads nowhere. */
async function visitCard(phone: Page, visit: Visit): Promise<void> {
  await tap(phone, /^联系卡/)
  await tap(phone, /^能办哪些事/)
  await visit('card', phone)
  await phone.getByRole('button', { name: /^优待证、优抚/ }).click()
  await phone.getByRole('dialog').waitFor()
  await visit('what to bring', phone)
  await tap(phone, '知道了')
  await tap(phone, /^本站的码/)
  await phone.getByRole('img', { name: /的码$/ }).waitFor()
  await visit('code', phone)
  await tap(phone, '关上')
  await phone.goto(phone.url().replace(/#.*/, '#/stations/scan/scan?scene=torn'))
  await see(phone, '这个码打不开')
  await visit('a torn code', phone)
}

/** Walks through what only a head changes, at a text size. */
export async function walkAsHead(stage: Stage, size: string, visit: Visit): Promise<void> {
  const phone = await stage.open(HEAD.openId)
  await chooseSize(phone, size)
  const open = (page: string) => phone.goto(phone.url().replace(/#.*/, `#/stations/${page}`))
  await open(`edit/edit?stationId=${STATION_ID}`)
  await tap(phone, '每件事要带什么')
  await phone.getByRole('textbox', { name: '值班电话' }).fill('值班室')
  await phone.getByRole('textbox', { name: '下班' }).first().fill('25')
  await phone.getByRole('button', { name: '存好', exact: true }).click()
  await see(phone, '电话只能写数字和短横线。')
  await visit('station, with faults', phone)
  await tap(phone, '不改了，还是原来的')
  await tap(phone, /^优待证、优抚/)
  await tap(phone, /^再加一样/)
  await visit('what a matter needs', phone)
  await open(`closedDays/closedDays?stationId=${STATION_ID}`)
  await choose(phone, /^11月24日/)
  await phone.getByRole('textbox', { name: /^为什么休息/ }).fill('业务培训')
  await see(phone, /^11月24日(还没有人约|已经约了)/)
  await visit('days off', phone)
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

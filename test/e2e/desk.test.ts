import { bookAppointment, checkIn } from '@contract/appointments'
import type { Page } from 'playwright-core'
import { CLERK, DAUGHTER, HEAD, OTHER_CLERK, STATION_ID, VETERAN } from '../world/actors'
import { booking, served, slotAt } from '../world/booking'
import { call } from '../world/cloud'
import { requestsOf } from './requests'
import { describeStories, type Stage } from './stage'
import { choose, see, takeBreath, tap, turnTo } from './steps'

/** Each story has a day of its own. */
const WALK_IN_DAY = '2026-11-24'
const NO_SHOW_DAY = '2026-11-25'
const CANCEL_DAY = '2026-11-26'
const TWO_CLERKS_DAY = '2026-11-27'

const DESK = 'pages/desk/desk'

/** Somebody has booked nine o'clock of a day. */
async function booked(stage: Stage, date: string, person = VETERAN): Promise<string> {
  const { appointmentId } = await call(
    stage.world,
    person.openId,
    bookAppointment,
    booking({ slotId: slotAt(date, '09:00'), served: served(person.name, person.phone) }),
  )
  return appointmentId
}

function person(desk: Page, name: string) {
  return desk.getByRole('button', { name: new RegExp(`^9:00，${name}`) })
}

describeStories('the desk', (story) => {
  story('somebody comes without an appointment, waits and is done', async (stage) => {
    await stage.travelTo(WALK_IN_DAY, '10:00')
    const desk = await stage.open(CLERK.openId, DESK)
    await see(desk, '今天还没有人约')
    const registrations = requestsOf(desk, 'appointments.walkIn')
    await tap(desk, '没预约的来了')
    await tap(desk, /^登记，/)
    await desk.getByRole('alert').first().waitFor()
    expect(registrations).toEqual([])
    await takeBreath(desk)
    await tap(desk, /^还有 \d+ 类事项/)
    await choose(desk, '政策咨询')
    await desk.getByRole('textbox', { name: '谁要办事' }).fill('谢大海')
    await desk.getByRole('textbox', { name: '手机号' }).fill('19900000190')
    await takeBreath(desk)
    await tap(desk, /^登记，/)
    await see(desk, '刚登记')
    await tap(desk, '办完，谢大海')
    await tap(desk, '已经有结果的 1件')
    await see(desk, '办完了')
    await takeBreath(desk)
    await desk.getByRole('button', { name: /^临时，谢大海/ }).click()
    await tap(desk, '点错了，还没办完')
    await see(desk, '在等的人')
  })

  story(
    'who has not come by a quarter past is put down so, and still received later',
    async (stage) => {
      await booked(stage, NO_SHOW_DAY)
      await stage.travelTo(NO_SHOW_DAY, '09:10')
      const desk = await stage.open(CLERK.openId, DESK)
      await person(desk, '周建军').click()
      await desk.getByRole('dialog', { name: '周建军' }).waitFor()
      await desk.getByRole('button', { name: '到了', exact: true }).waitFor()
      expect(await desk.getByRole('button', { name: '没有来' }).count()).toBe(0)
      await stage.travelTo(NO_SHOW_DAY, '09:15')
      await person(desk, '周建军').click()
      await tap(desk, '没有来')
      await tap(desk, '已经有结果的 1件')
      await see(desk, '没有来')
      await takeBreath(desk)
      await tap(desk, '到了，周建军')
      await see(desk, '在等的人')
    },
  )

  story('the desk cancels and writes why; the one who booked reads it', async (stage) => {
    const appointmentId = await booked(stage, CANCEL_DAY, DAUGHTER)
    await stage.travelTo(CANCEL_DAY, '08:30')
    const desk = await stage.open(CLERK.openId, DESK)
    await person(desk, DAUGHTER.name).click()
    await tap(desk, '取消这一件')
    await tap(desk, '确定取消')
    await desk.getByRole('dialog').getByRole('alert').waitFor()
    await desk.getByRole('textbox', { name: '取消的原因' }).fill('来电话说不来了')
    await takeBreath(desk)
    await tap(desk, '确定取消')
    await see(desk, '已经有结果的 1件')
    const phone = await stage.open(
      DAUGHTER.openId,
      `appointments/detail/detail?appointmentId=${appointmentId}`,
    )
    await see(phone, '已取消')
    await see(phone, '原因：来电话说不来了')
  })

  story('two clerks tap 办完 at once: it is done once, the second reads what is', async (stage) => {
    const appointmentId = await booked(stage, TWO_CLERKS_DAY)
    await stage.travelTo(TWO_CLERKS_DAY, '08:50')
    await call(stage.world, CLERK.openId, checkIn, { stationId: STATION_ID, appointmentId })
    const first = await stage.open(CLERK.openId, DESK)
    const second = await stage.open(HEAD.openId, DESK)
    for (const desk of [first, second]) await see(desk, '在等的人')
    await Promise.all([tap(first, '办完，周建军'), tap(second, '办完，周建军')])
    const refused = await Promise.any(
      [first, second].map(async (desk) => {
        await see(desk.getByRole('dialog'), '这件事的状态已经变了，请看最新的情况。')
        return desk
      }),
    )
    await see(refused.getByRole('dialog'), '办完了')
    const again = refused.getByRole('dialog').getByRole('button', { name: '办完', exact: true })
    expect(await again.count()).toBe(0)
    for (const desk of [first, second]) await see(desk, '已经有结果的 1件')
  })

  story('staff of another station see nobody of this one; a guest sees no desk', async (stage) => {
    await stage.travelTo(TWO_CLERKS_DAY, '10:00')
    const other = await stage.open(OTHER_CLERK.openId, DESK)
    await see(other, '今天还没有人约')
    const guest = await stage.open('guest-at-desk', DESK)
    await see(guest, '这里只给服务站的工作人员用')
    await tap(guest, '回首页')
    await guest.getByRole('button', { name: /^选服务站/ }).waitFor()
    expect(await guest.getByRole('tab', { name: '工作台' }).count()).toBe(0)
    await turnTo(guest, '我的')
    await see(guest, '您填的内容怎么保管')
  })

  story('who goes back with something written is asked, and finds it again', async (stage) => {
    const desk = await stage.open(CLERK.openId, `people/find/find?stationId=${STATION_ID}`)
    const name = desk.getByRole('textbox', { name: '姓名' })
    const question = desk.getByRole('dialog', { name: '还没写完，要走吗？' })
    await tap(desk, '新建档案')
    await name.fill('周大海')
    await tap(desk, '返回')
    await question.getByRole('button', { name: '接着写' }).click()
    expect(await name.inputValue()).toBe('周大海')
    await desk.goBack()
    await question.getByRole('button', { name: '先走' }).click()
    await desk.getByRole('textbox', { name: '找人' }).waitFor()
    expect(desk.url()).toContain('people/find/find')
    await takeBreath(desk)
    await tap(desk, '新建档案')
    expect(await name.inputValue()).toBe('周大海')
  })
})

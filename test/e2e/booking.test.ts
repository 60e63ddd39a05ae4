import { myAppointments } from '@contract/appointments'
import type { Locator } from 'playwright-core'
import { CLERK, DAUGHTER, STATION_ID, VETERAN } from '../world/actors'
import { freeAt } from '../world/booking'
import { call } from '../world/cloud'
import { MONDAY } from '../world/startWorld'
import { requestsOf } from './requests'
import { describeStories } from './stage'
import {
  bookFor,
  choose,
  chooseMatter,
  chooseStation,
  chooseTime,
  fillIn,
  handIn,
  see,
  takeBreath,
  tap,
  turnTo,
} from './steps'

const DAY = '11月23日 周一'

describeStories('booking', (story) => {
  story('a veteran books, comes and is done; desk and phone tell the same', async (stage) => {
    const phone = await stage.open('veteran-main')
    await chooseStation(phone)
    await chooseMatter(phone, '优待证、优抚')
    await chooseTime(phone, DAY, '9:00')
    await see(phone, `${DAY} 上午9:00`)
    await fillIn(phone, VETERAN)
    await handIn(phone)
    await see(phone, '约好了')
    await see(phone, '到巴川街道退役军人服务站 1号窗口')
    await phone.getByRole('checkbox', { name: /身份证/ }).click()
    await tap(phone, '看我的预约')
    await tap(phone, `看要带什么，${DAY} 上午9:00`)
    await see(phone, '周建军（我自己）')
    expect(await phone.getByRole('checkbox', { name: /身份证/ }).getAttribute('aria-checked')).toBe(
      'true',
    )

    await stage.travelTo(MONDAY, '08:55')
    const desk = await stage.open(CLERK.openId, 'pages/desk/desk')
    await see(desk, '还没到的')
    await tap(desk, '到了，周建军')
    await see(desk, '在等的人')
    await stage.travelTo(MONDAY, '09:21')
    await see(desk, '等了25分')
    await see(phone, '等着叫号')
    await tap(desk, '办完，周建军')
    await see(desk, '现在没有人在等。')
    await stage.travelTo(MONDAY, '09:30')
    await see(phone, '办完了')
    await see(phone, '再约一件事')
  })

  story('whoever cancels says why, and the place is there for somebody else', async (stage) => {
    const phone = await stage.open('veteran-cancels')
    await chooseStation(phone)
    await bookFor(phone, VETERAN, { matter: '来访接待', day: DAY, hour: '10:00' })
    await tap(phone, '看我的预约')
    await tap(phone, `看要带什么，${DAY} 上午10:00`)
    await tap(phone, '不来了')
    const sheet = phone.getByRole('dialog', { name: '不来了吗？' })
    await sheet.waitFor()
    await tap(phone, '为什么不来？')
    await choose(phone, '身体不舒服')
    await tap(phone, '不来了，取消预约')
    await see(phone, '已经取消了')
    await see(phone, '原因：身体不舒服')
    await phone.goBack()
    await see(phone, '还没有预约')
    await turnTo(phone, '办完的')
    await see(phone, '已取消')

    const other = await stage.open('daughter-after')
    await chooseStation(other)
    await bookFor(other, DAUGHTER, { matter: '来访接待', day: DAY, hour: '10:00' })
  })

  story(
    'the last place goes to one; the other chooses again and types nothing twice',
    async (stage) => {
      const people = [VETERAN, DAUGHTER]
      const phones = await Promise.all([stage.open('last-place-1'), stage.open('last-place-2')])
      for (const [index, phone] of phones.entries()) {
        await chooseStation(phone)
        await chooseMatter(phone, '领导接访')
        await chooseTime(phone, '11月24日 周二', '9:00，余1')
        await fillIn(phone, people[index] ?? VETERAN)
      }
      await Promise.all(phones.map(handIn))
      const booked = await Promise.all(
        phones.map(async (phone) => {
          await see(phone, /^(约好了|还没约上)$/)
          return phone.getByText('约好了').isVisible()
        }),
      )
      expect([...booked].sort()).toEqual([false, true])

      const loser = booked[0] ? phones[1] : phones[0]
      const person = booked[0] ? DAUGHTER : VETERAN
      await see(loser, '这个时间刚被约满，请换一个时间。')
      await takeBreath(loser)
      await tap(loser, /^换一个时间/)
      await see(loser, '11月24日 周二 上午9:00 刚被约走了')
      expect(
        await loser.getByRole('radio', { name: '9:00，满' }).getAttribute('aria-disabled'),
      ).toBe('true')
      await choose(loser, /^10:00/)
      await tap(loser, /^就约这个时间/)
      const name = loser.getByRole('textbox', { name: '您的姓名' })
      expect(await name.inputValue()).toBe(person.name)
      await handIn(loser)
      await see(loser, '约好了')
      await see(loser, '上午 10:00')
    },
  )

  story('a trembling thumb books once', async (stage) => {
    const phone = await stage.open('trembling')
    const bookings = requestsOf(phone, 'appointments.book')
    await chooseStation(phone)
    await chooseMatter(phone, '优待证、优抚')
    await chooseTime(phone, '11月25日 周三', '9:00')
    await fillIn(phone, VETERAN)
    await phone.getByRole('button', { name: /^约这个时间/ }).dblclick()
    await see(phone, '约好了')
    expect(bookings).toHaveLength(1)
    const mine = await call(stage.world, 'trembling', myAppointments, { open: true })
    expect(mine.appointments).toHaveLength(1)
    expect(await freeAt(stage.world, '2026-11-25', '09:00', STATION_ID)).toBe(1)
  })

  story('a second tab as another person shows nothing of the first', async (stage) => {
    const first = await stage.open('tab-one')
    await chooseStation(first)
    await bookFor(first, VETERAN, { day: '11月26日 周四', hour: '9:00' })
    const second = await first.context().newPage()
    await second.goto(first.url().replace(/\?as=.*/, '?as=tab-two#/pages/home/home'))
    await chooseStation(second)
    await tap(second, /^我的预约/)
    await see(second, '还没有预约')
    await tap(second, /^预约办事/)
    await tap(second, /优待证、优抚/)
    await chooseTime(second, '11月26日 周四', '9:30')
    for (const label of ['您的姓名', '手机号']) {
      expect(await second.getByRole('textbox', { name: label }).inputValue()).toBe('')
    }
    await first.reload()
    await see(first, '约好了')
    await see(first, /^优待证、优抚$/)
  })

  story(
    'what is filled in wrongly is said in red at the field, and nothing is sent',
    async (stage) => {
      const phone = await stage.open('wrong-fields')
      const bookings = requestsOf(phone, 'appointments.book')
      await chooseStation(phone)
      await chooseMatter(phone, '优待证、优抚')
      await chooseTime(phone, '11月27日 周五', '9:00')
      const name = phone.getByRole('textbox', { name: '您的姓名' })
      await fillIn(phone, { name: '', phone: '1990000001' })
      // On a small phone the name is out of sight by the time the note is written.
      await phone.setViewportSize({ width: 375, height: 560 })
      const note = phone.getByRole('textbox', { name: '想说明的情况' })
      await note.fill('耳朵背')
      await note.evaluate((field) => field.scrollIntoView())
      expect(await name.evaluate(isSeen)).toBe(false)
      await handIn(phone)
      const number = phone.getByRole('textbox', { name: '手机号' })
      await see(phone, '请填姓名。')
      await comesIntoView(name)
      await see(phone, '手机号少了1位，再看看。')
      for (const field of [name, number]) {
        expect(await field.getAttribute('aria-invalid')).toBe('true')
        const saying = await field.getAttribute('aria-describedby')
        expect(saying).toMatch(/error/)
      }
      expect(
        await phone
          .getByRole('alert')
          .first()
          .evaluate((said) => getComputedStyle(said).color),
      ).toBe('rgb(158, 27, 22)')
      await fillIn(phone, VETERAN)
      await phone.getByRole('alert').first().waitFor({ state: 'detached' })
      expect(bookings).toEqual([])
      await takeBreath(phone)
      await handIn(phone)
      await see(phone, '约好了')
    },
  )

  story('days of a year whose holidays are not published cannot be chosen', async (stage) => {
    await stage.travelTo('2026-12-28', '08:00')
    const phone = await stage.open('new-year')
    await chooseStation(phone)
    await chooseMatter(phone, '优待证、优抚')
    await phone.getByRole('radio', { name: /^12月28日 周一，余/ }).waitFor()
    const newYear = phone.getByRole('radio', { name: '1月1日 周五，没公布' })
    if (!(await newYear.isVisible())) await tap(phone, '后面几天')
    await newYear.waitFor()
    expect(await newYear.getAttribute('aria-disabled')).toBe('true')
    await see(phone, '1月1日起的放假安排还没公布，先不能约')
    await newYear.click({ force: true })
    expect(await newYear.getAttribute('aria-checked')).toBe('false')
  })
})

/** Waits until it lies in the window, and nothing over it. */
async function comesIntoView(field: Locator): Promise<void> {
  await field.page().waitForFunction(isSeen, await field.elementHandle())
}

/** Runs in the page. */
function isSeen(element: Element | null): boolean {
  if (element === null) return false
  const { left, top, width, height } = element.getBoundingClientRect()
  return element.contains(document.elementFromPoint(left + width / 2, top + height / 2))
}

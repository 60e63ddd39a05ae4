import { myAppointments } from '@contract/appointments'
import type { Page, Route } from 'playwright-core'
import { VETERAN } from '../world/actors'
import { call } from '../world/cloud'
import { procedureOf, requestsOf } from './requests'
import { describeStories } from './stage'
import {
  bookFor,
  chooseMatter,
  chooseStation,
  chooseTime,
  fillIn,
  handIn,
  see,
  seeNoMore,
  tap,
  turnTo,
} from './steps'

const TUESDAY = '11月24日 周二'

/** Deals with every call of a procedure in a way of its own; where that returns false, it goes on as ever. */
async function disturb(
  phone: Page,
  procedure: string,
  how: (route: Route) => Promise<boolean>,
): Promise<void> {
  await phone.route('**/invoke/**', async (route) => {
    if (procedureOf(route.request()) !== procedure || !(await how(route))) await route.continue()
  })
}

describeStories('a bad net', (story) => {
  story('without a net: what was seen, of which hour, and the phone instead', async (stage) => {
    const phone = await stage.open('offline')
    await chooseStation(phone)
    await bookFor(phone, VETERAN, { day: TUESDAY, hour: '9:00' })
    await tap(phone, '看我的预约')
    await see(phone, '再约一件事')
    await phone.context().setOffline(true)
    await see(phone, '现在没有网')
    await see(phone, /^下面是今天 上午7:3\d 看到的$/)
    await see(phone, '优待证、优抚')
    await see(phone, '来不了、要改时间，请直接打电话。')
    expect(await phone.getByRole('button', { name: /^改时间/ }).count()).toBe(0)
    await phone.context().setOffline(false)
    await seeNoMore(phone, '现在没有网')
    await phone.getByRole('button', { name: /^改时间/ }).waitFor()
  })

  story('while a time is chosen the net goes, and the main action is to call', async (stage) => {
    const phone = await stage.open('offline-time')
    await chooseStation(phone)
    await chooseMatter(phone, '优待证、优抚')
    await phone.getByRole('radio', { name: /^11月23日 周一/ }).waitFor()
    await phone.context().setOffline(true)
    await phone.getByRole('button', { name: '打电话约' }).waitFor()
    await see(phone, '现在没有网')
    await phone.context().setOffline(false)
    await chooseTime(phone, TUESDAY, '10:00')
    await fillIn(phone, VETERAN)
    await phone.context().setOffline(true)
    await see(phone, '填好的都存着。连上网再交，或者打电话约。')
    await phone.getByRole('button', { name: '打电话约' }).waitFor()
    await phone.context().setOffline(false)
    await handIn(phone)
    await see(phone, '约好了')
  })

  story('the answer gets lost: the page asks again and books once', async (stage) => {
    const phone = await stage.open('lost-reply')
    const bookings = requestsOf(phone, 'appointments.book')
    await disturb(phone, 'appointments.book', async (route) => {
      if (bookings.length > 1) return false
      await route.fetch()
      await route.abort()
      return true
    })
    await chooseStation(phone)
    await chooseMatter(phone, '优待证、优抚')
    await chooseTime(phone, TUESDAY, '11:00')
    await fillIn(phone, VETERAN)
    await handIn(phone)
    await see(phone, '正在核对有没有交上去')
    await see(phone, '约好了')
    expect(bookings).toHaveLength(2)
    expect(bookings[0]?.postDataJSON()).toEqual(bookings[1]?.postDataJSON())
    const mine = await call(stage.world, 'lost-reply', myAppointments, { open: true })
    expect(mine.appointments).toHaveLength(1)
  })

  story('the cloud fails: whom to call, which number to say, and once more', async (stage) => {
    const phone = await stage.open('server-error')
    await chooseStation(phone)
    let isBroken = true
    await tap(phone, /^我的预约/)
    await see(phone, '还没有预约')
    await disturb(phone, 'appointments.mine', async (route) => {
      if (isBroken) await route.fulfill({ status: 500, body: '{}' })
      return isBroken
    })
    await turnTo(phone, '办完的')
    await phone.getByRole('heading', { name: '没有打开' }).waitFor()
    await see(phone, '等一分钟再试，预约不会丢。')
    await phone.getByRole('button', { name: /^打电话问 \d/ }).waitFor()
    await see(phone, /^\d{4}$/)
    isBroken = false
    await tap(phone, '再试一次')
    await see(phone, '还没有办完的')
  })
})

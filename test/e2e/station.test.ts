import { bookAppointment } from '@contract/appointments'
import { phoneText } from '../../src/ui/phoneText'
import { HEAD, STATION_ID, VETERAN } from '../world/actors'
import { booking } from '../world/booking'
import { call } from '../world/cloud'
import { describeStories } from './stage'
import { choose, see, takeBreath, tap } from './steps'

const CARD = `stations/card/card?stationId=${STATION_ID}`

describeStories('a station’s card', (story) => {
  story(
    'a code leads who has never been here to the card, and from there to the station',
    async (stage) => {
      const phone = await stage.open('guest-of-a-code', `stations/scan/scan?scene=s.${STATION_ID}`)
      await see(phone, '巴川街道退役军人服务站')
      await see(phone, /^今天上班/)
      await tap(phone, /^去首页/)
      await see(phone, '现在是巴川街道')
    },
  )

  story('what the head changes stands on the card at once', async (stage) => {
    const head = await stage.open(HEAD.openId, `stations/edit/edit?stationId=${STATION_ID}`)
    await head.getByRole('textbox', { name: '值班电话' }).fill('023-0000-4321')
    await tap(head, /^去掉一段，周一到周五/)
    await tap(head, /^存好$/)
    await see(head, '联系卡上已经是新的。')
    await tap(head, '看过了，都对')
    await see(head, /^记下了/)

    const guest = await stage.open('guest-of-the-card', CARD)
    await guest.getByRole('button', { name: '打值班电话，023-0000-4321' }).waitFor()
    await see(guest, '上午9:00–12:00')
    await see(guest, '这张卡11月23日核对过。')
  })

  story('a day on which somebody is expected is closed only after it was asked', async (stage) => {
    await call(stage.world, VETERAN.openId, bookAppointment, booking())
    const head = await stage.open(
      HEAD.openId,
      `stations/closedDays/closedDays?stationId=${STATION_ID}`,
    )
    await choose(head, /^11月23日/)
    await head.getByRole('textbox', { name: /^为什么休息/ }).fill('停电')
    await see(head, /已经约了1件事/)
    await takeBreath(head)
    await tap(head, /^11月23日 周一休息/)
    await see(head, phoneText(VETERAN.phone))
    await tap(head, '还是休息')
    await see(head, '11月23日 周一登好了休息。')

    const guest = await stage.open('guest-of-a-day-off', CARD)
    await see(guest, '今天休息：停电')
    await tap(head, /^去掉，11月23日/)
    await tap(head, '照常上班')
    await see(head, '现在没有登过的休息日。')
    await guest.reload()
    await see(guest, /^今天上班/)
  })
})

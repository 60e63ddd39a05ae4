import { CLERK, HEAD, STATION_ID } from '../world/actors'
import { describeStories } from './stage'
import { choose, see, seeNoMore, takeBreath, tap } from './steps'

const NEWCOMER = { openId: 'newcomer', name: '周大海', phone: '19900000041' }
const ROSTER = `members/list/list?stationId=${STATION_ID}`
const INVITE = `members/invite/invite?stationId=${STATION_ID}`

describeStories('who works at the station', (story) => {
  story('one is invited, joins, goes out, and hands everything over', async (stage) => {
    const head = await stage.open(HEAD.openId, INVITE)
    await choose(head, /^联络员/)
    await tap(head, '发邀请')
    const code = (await head.getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/).textContent()) ?? ''

    const newcomer = await stage.open(NEWCOMER.openId, 'pages/mine/mine')
    await tap(newcomer, /^在服务站工作？/)
    await newcomer.getByRole('textbox', { name: '邀请码' }).fill(code.toLowerCase())
    await tap(newcomer, '下一步')
    await see(newcomer, `${HEAD.name}邀请的`)
    await newcomer.getByRole('textbox', { name: '您的姓名' }).fill(NEWCOMER.name)
    await newcomer.getByRole('textbox', { name: '手机号' }).fill(NEWCOMER.phone)
    await tap(newcomer, '申请加入')
    await see(newcomer, '等站长确认')

    await head.reload()
    await tap(head, `同意加入，${NEWCOMER.name}`)
    await head.getByRole('dialog').getByRole('button', { name: '同意加入' }).click()
    await see(head, `${NEWCOMER.name}加入了`)

    await newcomer.reload()
    await tap(newcomer, /^巴川街道退役军人服务站，联络员/)
    await tap(newcomer, /^我的名片/)
    await newcomer.getByRole('checkbox', { name: '写我的姓名' }).click()
    await tap(newcomer, '存好')
    await see(newcomer, '联系卡上已经是新的。')
    await newcomer.goBack()
    await tap(newcomer, '明天回')
    await see(newcomer, '您现在不在，明天回')

    const card = `stations/card/card?stationId=${STATION_ID}`
    const visitor = await stage.open('visitor', card)
    await see(visitor, NEWCOMER.name)
    await see(visitor, '明天回')

    const clerk = await stage.open(CLERK.openId, ROSTER)
    await clerk.getByRole('button', { name: `打电话，${NEWCOMER.name}` }).waitFor()

    await tap(newcomer, /^我的名片/)
    await tap(newcomer, /^离开本站/)
    await choose(newcomer, new RegExp(`^${CLERK.name}`))
    await newcomer.getByRole('textbox', { name: '为什么离开' }).fill('回老家')
    await tap(newcomer, '我要离开本站')
    await tap(newcomer, '确定离开')
    await see(newcomer, '谢谢您在站里做的事')
    await clerk.reload()
    await see(clerk, CLERK.name)
    await seeNoMore(clerk, NEWCOMER.name)
    await newcomer.goto(newcomer.url().replace(/#.*/, `#/${ROSTER}`))
    await newcomer.reload()
    await see(newcomer, /^这一页给本站的人用/)
  })

  story('a code that was taken back opens nothing', async (stage) => {
    const head = await stage.open(HEAD.openId, INVITE)
    await choose(head, /^工作人员/)
    await head.getByRole('textbox', { name: /^给谁的/ }).fill('赵桂芳')
    await tap(head, '发邀请')
    const code = (await head.getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/).textContent()) ?? ''
    await tap(head, '再邀请一位')
    await takeBreath(head)
    await tap(head, /^收回，给赵桂芳/)
    await head.getByRole('dialog').getByRole('button', { name: '收回' }).click()
    await seeNoMore(head, '给赵桂芳')
    const page = `members/join/join?code=${code.replace('-', '')}`
    const newcomer = await stage.open('newcomer-late', page)
    await see(newcomer, '这个邀请码用不了')
  })
})

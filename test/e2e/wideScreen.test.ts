import { personOpenings } from '@contract/people'
import type { Page } from 'playwright-core'
import { CLERK, HEAD, STATION_ID } from '../world/actors'
import { call } from '../world/cloud'
import { addOne, appointLiaisons, newHousehold } from '../world/households'
import { addFile, ZHOU } from '../world/people'
import { describeStories, type Stage } from './stage'
import { see, seeNoMore } from './steps'
import { troublesOf } from './troubles'

const AT = { stationId: STATION_ID }

/** Opens a page of the clerk's on the screen of a computer. */
async function openWide(stage: Stage, page: string): Promise<Page> {
  const desk = await stage.open(CLERK.openId, page)
  await desk.setViewportSize({ width: 1280, height: 800 })
  return desk
}

describeStories('on a wide screen', (story) => {
  story(
    'a file stands beside the list, is recorded once, and is there after a reload',
    async (stage) => {
      const personId = await addFile(stage.world, ZHOU)
      await addFile(stage.world, { identity: { name: '赵桂芳', phone: '19900000061' } })
      const list = await openWide(stage, `people/list/list?stationId=${STATION_ID}`)
      await list.getByRole('button', { name: /^周建军，/ }).click()
      const beside = list.getByRole('region', { name: '左边选中的' })
      await beside.getByRole('heading', { name: /^周建军/ }).waitFor()
      await see(list, '赵桂芳')
      expect(await troublesOf(list)).toEqual([])
      await list.reload()
      await beside.getByRole('heading', { name: /^周建军/ }).waitFor()
      const { openings } = await call(stage.world, HEAD.openId, personOpenings, { ...AT, personId })
      expect(openings.map(({ how, revealed }) => ({ how, revealed }))).toEqual([
        { how: 'opened', revealed: false },
      ])
    },
  )

  story('a household stands beside the list, and a sheet of it covers the page', async (stage) => {
    const liaisons = await appointLiaisons(stage.world)
    await addOne(stage.world, newHousehold(liaisons))
    await addOne(stage.world, newHousehold(liaisons, { householder: '赵长河' }))
    const list = await openWide(stage, `contactCards/list/list?stationId=${STATION_ID}`)
    await list.getByRole('button', { name: /^赵长河，第/ }).click()
    const beside = list.getByRole('region', { name: '左边选中的' })
    await beside.getByRole('heading', { name: '赵长河' }).waitFor()
    expect(await troublesOf(list)).toEqual([])
    await beside.getByRole('button', { name: /^换一张新卡/ }).click()
    await list.getByRole('button', { name: '先不换' }).click()
    await seeNoMore(list, '换一张新卡吗？')
    await see(beside, '赵长河')
  })
})

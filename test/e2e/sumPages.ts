import { appointMember } from '@contract/members'
import { call, invoke, OPERATOR } from '../world/cloud'
import { addOne, appointLiaisons, newHousehold, print } from '../world/households'
import { addFile } from '../world/people'
import { openLargest, type Visit } from './everyPage'
import type { Stage } from './stage'
import { see } from './steps'

const DISTRICT = { stationId: 'tongliang' }
const HEAD_OF_DISTRICT = 'local-head-of-district'

/** Files and households of a street, and the clock that adds them up for the district. */
export async function seedSums({ world }: Stage): Promise<void> {
  const head = { openId: HEAD_OF_DISTRICT, role: 'head', name: '郑国强' } as const
  await call(world, OPERATOR, appointMember, { ...DISTRICT, ...head })
  const liaisons = await appointLiaisons(world)
  const { householdId } = await addOne(world, newHousehold(liaisons))
  await addOne(world, newHousehold(liaisons, { village: '石桥村' }))
  await print(world, householdId)
  await addFile(world, { identity: { name: '孙国庆' }, tags: [{ tag: 'aged' }] })
  await invoke(world, OPERATOR, 'clock', {})
}

/** Walks through what the head of the district reads of all its stations. */
export async function walkAmongSums(stage: Stage, visit: Visit): Promise<void> {
  const phone = await openLargest(stage, HEAD_OF_DISTRICT)
  const open = (page: string) => {
    const query = new URLSearchParams(DISTRICT).toString()
    return phone.goto(phone.url().replace(/#.*/, `#/${page}?${query}`))
  }
  await open('people/find/find')
  await see(phone, '全区')
  await visit('the files of a station with stations below', phone)
  await open('people/counts/counts')
  await phone.getByRole('button', { name: /^巴川街道.*缺.*人$/ }).waitFor()
  await visit('how many files all stations have', phone)
  await phone.getByRole('button', { name: /^巴川街道/ }).click()
  await see(phone, '巴川街道退役军人服务站')
  await visit('how many files one of them has', phone)
  await open('contactCards/coverage/coverage')
  await phone.getByRole('button', { name: /^巴川街道，送到/ }).waitFor()
  await visit('how many cards all stations brought', phone)
  await phone.getByRole('button', { name: /^巴川街道，送到/ }).click()
  await see(phone, '巴川街道退役军人服务站')
  await visit('how many cards one of them brought', phone)
}

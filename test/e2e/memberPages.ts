import { acceptInvitation, goAway, inviteMember, listMembers } from '@contract/members'
import { addDays, instantOf } from '@contract/time'
import { CLERK, HEAD, LIAISON, STATION_ID } from '../world/actors'
import { call } from '../world/cloud'
import { MONDAY } from '../world/startWorld'
import { openLargest, type Visit } from './everyPage'
import type { Stage } from './stage'
import { choose, see, takeBreath, tap } from './steps'

/** What the walk comes to. */
export interface MemberSeed {
  /** The clerk's number. */
  clerkNo: number
  /** A code that nobody has accepted. */
  code: string
}

/** Lets the clerk be away for a week, one newcomer wait for the head, and one code be open. */
export async function seedMembers({ world }: Stage): Promise<MemberSeed> {
  const stationId = STATION_ID
  const { members } = await call(world, HEAD.openId, listMembers, { stationId })
  const clerkNo = members.find(({ name }) => name === CLERK.name)?.memberNo ?? 0
  const until = instantOf(addDays(MONDAY, 7))
  await call(world, CLERK.openId, goAway, { stationId, memberNo: clerkNo, until })
  const invite = (name: string) =>
    call(world, HEAD.openId, inviteMember, { stationId, role: 'staff', name })
  const { code: used } = await invite('周大海')
  const newcomer = { code: used, name: '周大海', phone: '19900000041' }
  await call(world, 'newcomer-waiting', acceptInvitation, newcomer)
  return { clerkNo, code: (await invite('赵桂芳')).code }
}

/** Walks through what members do for their station. */
export async function walkAmongMembers(
  stage: Stage,
  { clerkNo, code }: MemberSeed,
  visit: Visit,
): Promise<void> {
  const phone = await openLargest(stage, HEAD.openId)
  const open = (page: string) => phone.goto(phone.url().replace(/#.*/, `#/members/${page}`))
  const atStation = `stationId=${STATION_ID}`
  const ofClerk = `${atStation}&memberNo=${clerkNo}`
  await open('work/work')
  await see(phone, '1人等您确认')
  await visit('the station’s work', phone)
  await open(`changes/changes?${atStation}`)
  await see(phone, '站里的人改过什么')
  await visit('what was changed of members', phone)
  await open(`list/list?${atStation}`)
  await see(phone, LIAISON.name)
  await visit('the roster', phone)
  await open(`member/member?${ofClerk}`)
  await see(phone, '加入时间')
  await visit('one member', phone)
  await open(`edit/edit?${ofClerk}`)
  await tap(phone, /^负责的事/)
  await tap(phone, /^平时谁替班/)
  await tap(phone, /^编制情况/)
  await phone.getByRole('textbox', { name: /^窗口号/ }).fill('')
  await tap(phone, '存好')
  await see(phone, '请填原因。')
  await visit('a member’s duties, with faults', phone)
  await open(`away/away?${ofClerk}`)
  await choose(phone, '别的日子')
  await tap(phone, /^谁替班/)
  await visit('until when somebody is away', phone)
  await open(`leave/leave?${ofClerk}`)
  await choose(phone, new RegExp(`^${HEAD.name}`))
  await phone.getByRole('textbox', { name: '为什么离开' }).fill('调到区里工作')
  await visit('who takes over', phone)
  await tap(phone, `${CLERK.name}离开本站`)
  await phone.getByRole('dialog').waitFor()
  await visit('leaving', phone)
  await open(`invite/invite?${atStation}`)
  await see(phone, '等您确认')
  await visit('inviting', phone)
  await choose(phone, /^联络员/)
  await takeBreath(phone)
  await tap(phone, '发邀请')
  await phone.getByRole('img', { name: /二维码/ }).waitFor()
  await visit('an invitation', phone)
  await open(`own/own?${atStation}`)
  await phone.getByRole('checkbox', { name: '写我的姓名' }).click()
  await visit('the own card', phone)
  await tap(phone, '不改了，还是原来的')
  await walkAsNewcomer(stage, code, visit)
}

/** Walks from the typed code to the form, and looks at how it stands for who waits. */
async function walkAsNewcomer(stage: Stage, code: string, visit: Visit): Promise<void> {
  const phone = await openLargest(stage, 'newcomer-typing')
  await phone.goto(phone.url().replace(/#.*/, '#/members/join/join'))
  await phone.getByRole('textbox', { name: '邀请码' }).fill('7K3M')
  await tap(phone, '下一步')
  await phone.getByRole('alert').waitFor()
  await visit('a code, with faults', phone)
  await takeBreath(phone)
  await phone.getByRole('textbox', { name: '邀请码' }).fill(code)
  await tap(phone, '下一步')
  await see(phone, '请您加入')
  await tap(phone, '申请加入')
  await see(phone, '请填姓名。')
  await visit('joining, with faults', phone)
  const waiting = await openLargest(stage, 'newcomer-waiting')
  await waiting.goto(waiting.url().replace(/#.*/, '#/members/join/join'))
  await see(waiting, '等站长确认')
  await visit('waiting for the head', waiting)
}

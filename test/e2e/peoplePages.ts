import { listMembers } from '@contract/members'
import { openCarePlan, proposeCorrection, recordLifeEvent } from '@contract/people'
import { PART_NAMES } from '@contract/people/personFile'
import type { Page } from 'playwright-core'
import { CLERK, HEAD, LIAISON, STATION_ID } from '../world/actors'
import { bindTo, nthIdNumber } from '../world/binding'
import { call } from '../world/cloud'
import { addOne, newHousehold } from '../world/households'
import { addFile, editFile, ZHOU } from '../world/people'
import { openLargest, type Visit } from './everyPage'
import type { Stage } from './stage'
import { choose, see, takeBreath, tap } from './steps'

/** What the walk comes to. */
export interface PeopleSeed {
  /** Whose file is full, with a plan and a correction that waits. */
  personId: string
  idNumber: string
  /** Who is bound to that file. */
  openId: string
  householdId: string
  /** Another file with the same ID number. */
  twinId: string
  carePlanId: string
}

const AT = { stationId: STATION_ID }

/** One full file in a household, another with the same ID number, a plan, an event, a correction. */
export async function seedPeople({ world }: Stage): Promise<PeopleSeed> {
  const { members } = await call(world, HEAD.openId, listMembers, AT)
  const noOf = (who: string) => members.find(({ name }) => name === who)?.memberNo ?? 0
  const household = newHousehold({ wang: noOf(LIAISON.name), liu: noOf(CLERK.name) })
  const { householdId } = await addOne(world, household)
  const idNumber = nthIdNumber(3_001)
  const personId = await addFile(world, {
    ...ZHOU,
    identity: { ...ZHOU.identity, idNumber },
    home: { ...ZHOU.home, householdId },
  })
  const twinId = await addFile(world, { identity: { name: '周建均', phone: '19900000051' } })
  const identity = { name: '周建均', idNumber, phone: '19900000051' }
  await editFile(world, twinId, 1, { identity })
  const steps = [
    { text: '陪去医院', due: '2026-11-20', done: { on: '2026-11-20', byNo: noOf(CLERK.name) } },
    { text: '办慢性病卡', due: '2026-11-25' },
  ]
  const plan = { leadNo: noOf(CLERK.name), goals: [{ text: '把病看好', steps }] }
  const { carePlanId } = await call(world, CLERK.openId, openCarePlan, { ...AT, personId, ...plan })
  const event = { kind: 'hardship', on: '2026-11-18', note: '住院了，家里没人照看' } as const
  await call(world, CLERK.openId, recordLifeEvent, { ...AT, personId, ...event })
  const openId = await bindTo(world, { personId })
  const correction = { personId, part: 'service', text: '我是1970年1月入伍的。' } as const
  await call(world, openId, proposeCorrection, correction)
  return { personId, idNumber, openId, householdId, twinId, carePlanId }
}

/** Walks through the files of people as each of those who may see them. */
export async function walkAmongPeople(stage: Stage, seed: PeopleSeed, visit: Visit): Promise<void> {
  const clerk = await openLargest(stage, CLERK.openId)
  await walkAmongRows(clerk, seed, visit)
  await walkThroughFile(clerk, seed, visit)
  await walkThroughParts(clerk, seed, visit)
  await walkThroughPlans(clerk, seed, visit)
  await walkAmongTwins(clerk, seed, visit)
  await walkThroughLife(clerk, seed, visit)
  await walkAsLiaison(await openLargest(stage, LIAISON.openId), seed, visit)
  await walkAsOwner(await openLargest(stage, seed.openId), seed, visit)
  await walkThroughMerge(clerk, seed, visit)
}

function open(phone: Page, page: string, params: Record<string, string>): Promise<unknown> {
  const query = new URLSearchParams(params).toString()
  return phone.goto(phone.url().replace(/#.*/, `#/people/${page}?${query}`))
}

async function walkAmongRows(phone: Page, { idNumber }: PeopleSeed, visit: Visit): Promise<void> {
  await open(phone, 'find/find', AT)
  await see(phone, '缺住户')
  await visit('what waits in the files', phone)
  await phone.getByRole('textbox', { name: '找人' }).fill('zjj')
  await takeBreath(phone)
  await see(phone, '周建均')
  await visit('people found', phone)
  await phone.getByRole('textbox', { name: '找人' }).fill('没有这个人')
  await takeBreath(phone)
  await see(phone, /^没找到/)
  await visit('nobody found', phone)
  await open(phone, 'list/list', AT)
  await see(phone, '周建均')
  await visit('all people', phone)
  await open(phone, 'add/add', AT)
  await tap(phone, '建好档案')
  await see(phone, '请填姓名。')
  await visit('a new file, with faults', phone)
  await phone.getByRole('textbox', { name: '身份证号' }).fill(idNumber)
  await takeBreath(phone)
  await phone.getByRole('button', { name: '建好档案，已经有档案了' }).waitFor()
  await visit('an ID number that is on file', phone)
}

async function walkThroughFile(phone: Page, seed: PeopleSeed, visit: Visit): Promise<void> {
  const who = { ...AT, personId: seed.personId }
  await open(phone, 'file/file', who)
  await see(phone, '一人一策')
  await visit('a file', phone)
  for (const part of await phone.getByRole('button', { name: /　\d+项$/ }).all()) await part.click()
  await tap(phone, /^看完整的号码/)
  await see(phone, /^您看了完整的号码/)
  await visit('a file unfolded, with its numbers', phone)
  await open(phone, 'changes/changes', who)
  await see(phone, '建档')
  await visit('what was done to a file', phone)
  await open(phone, 'corrections/corrections', AT)
  await tap(phone, /^回复周建军说的/)
  await phone.getByRole('button', { name: '回复', exact: true }).click()
  await phone.getByRole('alert').first().waitFor()
  await visit('answering a correction, with faults', phone)
  await tap(phone, '先不回')
  await visit('corrections', phone)
}

async function walkThroughParts(
  phone: Page,
  { personId }: PeopleSeed,
  visit: Visit,
): Promise<void> {
  for (const part of PART_NAMES) {
    await open(phone, 'edit/edit', { ...AT, personId, part })
    await see(phone, '为什么改')
    await visit(`the part ${part}`, phone)
  }
  await open(phone, 'edit/edit', { ...AT, personId, part: 'identity' })
  await phone.getByRole('textbox', { name: '姓名' }).fill('')
  await phone.getByRole('textbox', { name: '手机号' }).first().fill('123')
  await tap(phone, '存好')
  await see(phone, '请填姓名。')
  await visit('a part, with faults', phone)
}

async function walkThroughPlans(phone: Page, seed: PeopleSeed, visit: Visit): Promise<void> {
  const { carePlanId, twinId } = seed
  await open(phone, 'carePlans/carePlans', AT)
  await see(phone, /还有2天/)
  await visit('plans', phone)
  await open(phone, 'carePlan/carePlan', { ...AT, carePlanId })
  await see(phone, '办慢性病卡')
  await visit('a plan', phone)
  await tap(phone, '结束这份一人一策')
  await phone.getByRole('button', { name: '结束', exact: true }).click()
  await phone.getByRole('alert').first().waitFor()
  await visit('ending a plan, with faults', phone)
  await open(phone, 'editPlan/editPlan', { ...AT, carePlanId })
  await see(phone, '为什么改')
  await visit('changing a plan', phone)
  await open(phone, 'editPlan/editPlan', { ...AT, personId: twinId })
  await see(phone, '周建均的一人一策')
  await tap(phone, /^哪天前做/)
  await visit('a new plan, with the days to choose', phone)
}

async function walkAmongTwins(phone: Page, seed: PeopleSeed, visit: Visit): Promise<void> {
  const { personId, twinId } = seed
  await open(phone, 'duplicates/duplicates', AT)
  await tap(phone, /^比一比/)
  await see(phone, '为什么并')
  await phone.goBack()
  await visit('files with one ID number', phone)
  await open(phone, 'merge/merge', { ...AT, keep: personId, merge: twinId })
  await choose(phone, /^姓名：周建均.*用并进来的$/)
  await tap(phone, /^并成一份/)
  await see(phone, '请填原因。')
  await visit('two files side by side, with faults', phone)
}

/** Last, for it makes one of two that the others look at. */
async function walkThroughMerge(phone: Page, seed: PeopleSeed, visit: Visit): Promise<void> {
  const { personId, twinId } = seed
  await open(phone, 'merge/merge', { ...AT, keep: personId, merge: twinId })
  await choose(phone, /^姓名：周建均.*用并进来的$/)
  await phone.getByRole('textbox', { name: '为什么并' }).fill('同一个人建了两份')
  await tap(phone, /^并成一份/)
  await see(phone, '已经是一份了')
  await visit('two files made one', phone)
  await tap(phone, '看这份档案')
  await tap(phone, /^撤回合并/)
  await phone.getByRole('dialog').waitFor()
  await visit('taking a merge back', phone)
}

/** What happened, and the end of a file; nothing is stored. */
async function walkThroughLife(phone: Page, seed: PeopleSeed, visit: Visit): Promise<void> {
  const who = { ...AT, personId: seed.personId }
  await open(phone, 'events/events', who)
  await see(phone, '住院了，家里没人照看')
  await visit('what happened', phone)
  await tap(phone, /^记错了/)
  await tap(phone, '记错了，作废')
  await see(phone, '请填原因。')
  await visit('withdrawing an event, with faults', phone)
  await tap(phone, '没有记错')
  await tap(phone, '记一件事')
  await tap(phone, '记下来')
  await phone.getByRole('alert').first().waitFor()
  await choose(phone, '别的日子')
  await visit('recording an event, with faults', phone)
  await open(phone, 'file/file', who)
  await tap(phone, /^结束这份档案/)
  await phone.getByRole('dialog').getByRole('button', { name: '结束这份档案' }).click()
  await see(phone, '请填原因。')
  await visit('ending a file, with faults', phone)
}

async function walkAsLiaison(phone: Page, seed: PeopleSeed, visit: Visit): Promise<void> {
  const { householdId } = seed
  const household = `stationId=${STATION_ID}&householdId=${householdId}`
  await phone.goto(phone.url().replace(/#.*/, `#/contactCards/household/household?${household}`))
  await see(phone, '这家的人')
  await phone.getByRole('button', { name: /^周建军，/ }).waitFor()
  await visit('who lives in a household', phone)
  await tap(phone, /^周建军，/)
  await phone.getByRole('button', { name: /^打电话给周建军/ }).waitFor()
  await visit('a file, as the liaison reads it', phone)
}

async function walkAsOwner(phone: Page, { personId }: PeopleSeed, visit: Visit): Promise<void> {
  await open(phone, 'own/own', { personId })
  await see(phone, '提过的更正，站里的回复')
  await visit('the own file', phone)
  await open(phone, 'propose/propose', { personId, part: 'honours' })
  await tap(phone, '告诉站里')
  await phone.getByRole('alert').first().waitFor()
  await visit('what is wrong, with faults', phone)
  await open(phone, 'events/events', { personId })
  await see(phone, '住院了，家里没人照看')
  await visit('what happened to oneself', phone)
  await open(phone, 'openings/openings', { personId })
  await see(phone, CLERK.name)
  await visit('who looked', phone)
  await open(phone, 'changes/changes', { personId })
  await see(phone, '建档')
  await visit('what was done to the own file', phone)
}

import { endOwnBinding } from '@contract/bindings'
import { CLERK, STATION_ID } from '../world/actors'
import {
  addBound,
  addDaughter,
  addToFile,
  addWithCard,
  type OnFile,
  stranger,
} from '../world/binding'
import { call } from '../world/cloud'
import { openLargest, type Visit } from './everyPage'
import type { Stage } from './stage'
import { choose, see, takeBreath, tap } from './steps'

/** Whom the walk comes to. */
export interface BoundPeople {
  /** Bound to the own file, with a daughter who acts. */
  bound: OnFile & { openId: string }
  daughter: string
  /** The secret of a household's card. */
  code: string
}

/** Somebody who is bound, with a daughter who acts and one who did; and a household's card. */
export async function seedBindings({ world }: Stage): Promise<BoundPeople> {
  const { householdId, code } = await addWithCard(world)
  await addToFile(world, {}, householdId)
  const bound = await addBound(world)
  const { personId } = bound
  await call(world, await addDaughter(world, bound), endOwnBinding, { personId })
  return { bound, daughter: await addDaughter(world, bound), code }
}

/** Walks through the pages with which files are opened to whose they are. */
export async function walkAmongBindings(
  stage: Stage,
  { bound, daughter, code }: BoundPeople,
  visit: Visit,
): Promise<void> {
  await walkAsGuest(stage, code, visit)
  const invited = await walkAsBound(stage, bound.openId, visit)
  const helper = await openLargest(stage, daughter)
  const openHelper = (page: string) =>
    helper.goto(helper.url().replace(/#.*/, `#/bindings/${page}`))
  await openHelper('mine/mine')
  await see(helper, /的子女，替家人办事$/)
  await visit('a file of family', helper)
  await openHelper(`accept/accept?code=${invited.replaceAll('-', '')}`)
  await tap(helper, '看完了，我同意')
  await visit('a code, before it is used', helper)
  await walkAtDesk(stage, bound.personId, visit)
}

async function walkAsGuest(stage: Stage, code: string, visit: Visit) {
  const phone = await openLargest(stage, stranger())
  const open = (page: string) => phone.goto(phone.url().replace(/#.*/, `#/bindings/${page}`))
  await open('mine/mine')
  await see(phone, '还没有绑定档案')
  await visit('no file yet', phone)
  await open('start/start')
  await see(phone, '您怎么绑？')
  await visit('ways to bind', phone)
  await open(`byCard/byCard?code=${code}`)
  await see(phone, '看自己的档案，先看说明')
  await visit('consent', phone)
  await tap(phone, '看完了，我同意')
  await phone.getByRole('button', { name: '绑定', exact: true }).click()
  await see(phone, '请填姓名。')
  await visit('binding by card, with faults', phone)
  await open('accept/accept')
  await tap(phone, '下一步')
  await see(phone, '绑定码是12个数字和字母，再看看。')
  await visit('a code to type, with faults', phone)
  await phone.getByRole('textbox', { name: '绑定码' }).fill('000000000000')
  await takeBreath(phone)
  await tap(phone, '下一步')
  await see(phone, /^这个绑定码用不了/)
  await visit('a code that is wrong', phone)
}

/** Returns the code that was made for one of the family. */
async function walkAsBound(stage: Stage, openId: string, visit: Visit) {
  const phone = await openLargest(stage, openId)
  await phone.goto(phone.url().replace(/#.*/, '#/bindings/mine/mine'))
  await see(phone, '周小梅（家人，子女）')
  await visit('the own file', phone)
  await tap(phone, /^解除，周小梅/)
  await see(phone, '不请周小梅帮忙了吗？')
  await visit('taking one of the family off', phone)
  await tap(phone, '先不解除')
  await tap(phone, '请家人帮我办')
  await tap(phone, '看完了，我同意')
  await tap(phone, '做绑定码')
  await see(phone, '请填家人的姓名。')
  await visit('asking family, with faults', phone)
  await choose(phone, '子女')
  await phone.getByRole('textbox', { name: '家人的姓名' }).fill('周小兰')
  await takeBreath(phone)
  await tap(phone, '做绑定码')
  await see(phone, /^还能用/)
  await visit('a code for family', phone)
  const code = (await phone.getByText(/^\w{4}-\w{4}-\w{4}$/).textContent()) ?? ''
  await phone.goto(phone.url().replace(/#.*/, '#/bindings/mine/mine'))
  await see(phone, '还没用的码')
  await visit('a code that waits', phone)
  return code
}

async function walkAtDesk(stage: Stage, personId: string, visit: Visit) {
  const phone = await openLargest(stage, CLERK.openId)
  const page = `ofPerson/ofPerson?stationId=${STATION_ID}&personId=${personId}`
  await phone.goto(phone.url().replace(/#.*/, `#/bindings/${page}`))
  await see(phone, '周小梅（家人，子女）')
  await visit('who is bound', phone)
  await tap(phone, '已经解除的')
  await tap(phone, '收回周小梅（家人，子女）约的事')
  await tap(phone, /^收回$/)
  await see(phone, '请填原因。')
  await visit('taking off who ended it themselves, with faults', phone)
  await tap(phone, '先不收回')
  await tap(phone, '给本人或家人绑定')
  await choose(phone, /^家人/)
  await tap(phone, '做绑定码')
  await see(phone, '请填家人的姓名。')
  await visit('a code from the desk, with faults', phone)
}

import { acceptOffer, inviteFamily, offerBinding } from '@contract/bindings'
import { CONSENT } from '@contract/bindings/bindingConsent'
import { openCarePlan, proposeCorrection, recordLifeEvent } from '@contract/people'
import type { Goals } from '@contract/people/personCarePlan'
import { addDays, type DateText } from '@contract/time'
import { CLERK, DAUGHTER, STATION_ID, VETERAN } from './actors'
import { memberNoOf } from './binding'
import { type Cloud, call } from './cloud'
import { fileOf, foundBy } from './people'

const AT = { stationId: STATION_ID }

/** Opens a plan for a hard case, of which a step was taken and the next is due. */
export async function seedCarePlan(cloud: Cloud, today: DateText): Promise<void> {
  const personId = await personCalled(cloud, '孙立新')
  const event = { kind: 'hardship', on: today, note: '厂子关了，两个孩子上学' } as const
  await call(cloud, CLERK.openId, recordLifeEvent, { ...AT, personId, ...event })
  const leadNo = await memberNoOf(cloud, CLERK.openId)
  const goals: Goals = [
    {
      text: '找到工作',
      steps: [
        {
          text: '登记求职，问清想做什么',
          due: today,
          done: { on: today, byNo: leadNo },
        },
        { text: '陪去人力市场面试', due: addDays(today, 3) },
      ],
    },
    { text: '孩子不停学', steps: [{ text: '帮着申请助学', due: addDays(today, 12) }] },
  ]
  await call(cloud, CLERK.openId, openCarePlan, { ...AT, personId, leadNo, goals })
}

/** Lets the veteran open his file, let his daughter in, and say what is wrong in it. */
export async function seedBindings(cloud: Cloud): Promise<void> {
  const personId = await personCalled(cloud, VETERAN.name)
  const consent = CONSENT.version
  const offer = { ...AT, personId, as: 'self' as const }
  const { code } = await call(cloud, CLERK.openId, offerBinding, offer)
  await call(cloud, VETERAN.openId, acceptOffer, { code, consent })
  const family = { personId, kinship: 'child' as const, familyName: DAUGHTER.name, consent }
  const invited = await call(cloud, VETERAN.openId, inviteFamily, family)
  await call(cloud, DAUGHTER.openId, acceptOffer, { code: invited.code, consent })
  await fileOf(cloud, personId)
  const correction = { personId, part: 'service', text: '我是1976年4月退伍的，不是3月。' } as const
  await call(cloud, VETERAN.openId, proposeCorrection, correction)
}

async function personCalled(cloud: Cloud, wanted: string): Promise<string> {
  const [person] = await foundBy(cloud, wanted)
  if (!person) throw new Error(`Nobody on file is called ${wanted}`)
  return person.personId
}

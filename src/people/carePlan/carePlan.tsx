import { oneCarePlan } from '@contract/people'
import type { CarePlan } from '@contract/people/personCarePlan'
import { CARE_PLAN_RESULTS } from '@contract/people/personRecordTerms'
import { dateOf, yearAndDayText } from '@contract/time'
import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { StaleNotice } from '../../cloud/ReadView'
import { Unopened } from '../../cloud/Unopened'
import { useOnline } from '../../cloud/useOnline'
import { useRead } from '../../cloud/useRead'
import { AtStation } from '../../shell/AtStation'
import { OpenFrom } from '../../shell/OpenFrom'
import { useDutyPhone } from '../../stations/useDutyPhone'
import { ActionBar } from '../../ui/ActionBar'
import { Cell } from '../../ui/Cell'
import { Heading } from '../../ui/Heading'
import { List } from '../../ui/List'
import { Notice } from '../../ui/Notice'
import { Screen } from '../../ui/Screen'
import { editPlanUrl, personFileUrl } from '../links'
import { isAllDone } from '../planWords'
import { CloseSheet } from './CloseSheet'
import { Steps } from './Steps'

/** One care plan: its goals, each step with a tick, and ending it. `?stationId=&carePlanId=` */
export default function CarePlanPage() {
  const { stationId, carePlanId } = useRouter().params
  if (stationId === undefined || carePlanId === undefined) return <OpenFrom from="work" />
  return (
    <AtStation procedure={oneCarePlan} keeps="写的都在">
      {() => <OnePlan stationId={stationId} carePlanId={carePlanId} />}
    </AtStation>
  )
}

function OnePlan({ stationId, carePlanId }: { stationId: string; carePlanId: string }) {
  const read = useRead(oneCarePlan, { stationId, carePlanId })
  const phone = useDutyPhone()
  const online = useOnline()
  const [isClosing, setClosing] = useState(false)
  const plan = read.data
  if (!plan) {
    return (
      <Screen staff>
        <Unopened read={read} phone={phone} keeps="写的都在" />
      </Screen>
    )
  }
  return (
    <Screen
      staff
      actionBar={
        !plan.closed && (
          <ActionBar
            main={{
              kind: isAllDone(plan) ? 'primary' : 'secondary',
              title: '结束这份一人一策',
              disabledReason: online ? undefined : '连上网再结束',
              onTap: () => setClosing(true),
            }}
          />
        )
      }
    >
      <StaleNotice read={read} />
      <Heading level={1} title={plan.name} side={`${plan.lead.name}负责`} />
      {plan.closed && <Closed {...plan.closed} />}
      <Steps stationId={stationId} plan={plan} />
      <Ways stationId={stationId} plan={plan} />
      {isClosing && (
        <CloseSheet stationId={stationId} plan={plan} onClose={() => setClosing(false)} />
      )}
    </Screen>
  )
}

function Closed({ at, by, result, summary }: NonNullable<CarePlan['closed']>) {
  return (
    <>
      <Notice
        tone="good"
        title={`结束了：${CARE_PLAN_RESULTS[result].label}`}
        note={`${yearAndDayText(dateOf(at))}，${by.name}`}
      />
      {summary !== '' && <View>{summary}</View>}
    </>
  )
}

function Ways({ stationId, plan }: { stationId: string; plan: CarePlan }) {
  const { carePlanId, personId, name, closed } = plan
  return (
    <List label="还可以">
      {!closed && (
        <Cell
          icon="clipboard"
          title="改目标和步骤"
          note="加一步、改日子、换人负责"
          onTap={() => void Taro.navigateTo({ url: editPlanUrl(stationId, carePlanId) })}
        />
      )}
      <Cell
        icon="document"
        title={`看${name}的档案`}
        onTap={() => void Taro.navigateTo({ url: personFileUrl(stationId, personId) })}
      />
    </List>
  )
}

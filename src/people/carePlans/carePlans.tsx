import { duePlans } from '@contract/people'
import type { CarePlanRow } from '@contract/people/personCarePlan'
import Taro from '@tarojs/taro'
import { call } from '../../cloud/call'
import { PagesView } from '../../cloud/PagesView'
import { useNow } from '../../cloud/useNow'
import { from, usePages } from '../../cloud/usePages'
import { AtStation } from '../../shell/AtStation'
import { useDutyPhone } from '../../stations/useDutyPhone'
import { Cell } from '../../ui/Cell'
import { Heading } from '../../ui/Heading'
import { List } from '../../ui/List'
import { Screen } from '../../ui/Screen'
import { carePlanUrl } from '../links'
import { dueOf, progressText } from '../planWords'

/** The station's open care plans, what is overdue and due soonest first. `?stationId=` */
export default function CarePlans() {
  return (
    <AtStation procedure={duePlans} keeps="档案都在">
      {({ stationId }) => <Due stationId={stationId} />}
    </AtStation>
  )
}

function Due({ stationId }: { stationId: string }) {
  const phone = useDutyPhone()
  const pages = usePages({
    key: [duePlans.name, stationId],
    ask: async (after) => {
      const page = await call(duePlans, { stationId, ...from(after) })
      return { rows: page.carePlans, next: page.next }
    },
  })
  return (
    <Screen staff>
      <Heading level={1} title="在做的一人一策" />
      <PagesView
        pages={pages}
        phone={phone}
        keeps="档案都在"
        none="现在没有在做的。从一个人的档案里可以开始一份。"
      >
        {(plans) => (
          <List label="一人一策">
            {plans.map((plan) => (
              <PlanCell key={plan.carePlanId} stationId={stationId} plan={plan} />
            ))}
          </List>
        )}
      </PagesView>
    </Screen>
  )
}

const ICONS = { overdue: 'warning', soon: 'clock', later: 'calendar' } as const

function PlanCell({ stationId, plan }: { stationId: string; plan: CarePlanRow }) {
  const now = useNow()
  const { carePlanId, name, nextDue } = plan
  const due = nextDue === undefined ? undefined : dueOf(nextDue, now)
  return (
    <Cell
      icon={due ? ICONS[due.state] : 'check'}
      title={name}
      note={`${due?.text ?? '都做完了，可以结束'}。${progressText(plan)}`}
      onTap={() => void Taro.navigateTo({ url: carePlanUrl(stationId, carePlanId) })}
    />
  )
}

import { oneCarePlan, openPerson } from '@contract/people'
import { useRouter } from '@tarojs/taro'
import { Unopened } from '../../cloud/Unopened'
import { useRead } from '../../cloud/useRead'
import { OpenFrom } from '../../shell/OpenFrom'
import { useMembership } from '../../shell/useMembership'
import { useDutyPhone } from '../../stations/useDutyPhone'
import { Screen } from '../../ui/Screen'
import { readPerson } from '../readPerson'
import { PlanFields } from './PlanFields'

/** Where goals and steps are written. `?stationId=&carePlanId=`, for a new one `?stationId=&personId=` */
export default function EditPlan() {
  const { params } = useRouter()
  const { stationId, carePlanId } = params
  const person = readPerson(params)
  if (person) return <NewPlan {...person} />
  if (stationId === undefined || carePlanId === undefined) return <OpenFrom from="work" />
  return <OldPlan stationId={stationId} carePlanId={carePlanId} />
}

function NewPlan({ stationId, personId }: { stationId: string; personId: string }) {
  const read = useRead(openPerson, { stationId, personId })
  const phone = useDutyPhone()
  const me = useMembership(stationId)
  if (!read.data) {
    return (
      <Screen staff>
        <Unopened read={read} phone={phone} keeps="档案都在" />
      </Screen>
    )
  }
  const of = { personId, ownNo: me?.memberNo }
  return <PlanFields stationId={stationId} name={read.data.name} of={of} read={read} />
}

function OldPlan({ stationId, carePlanId }: { stationId: string; carePlanId: string }) {
  const read = useRead(oneCarePlan, { stationId, carePlanId })
  const phone = useDutyPhone()
  if (!read.data) {
    return (
      <Screen staff>
        <Unopened read={read} phone={phone} keeps="写的都在" />
      </Screen>
    )
  }
  const of = { plan: read.data }
  return <PlanFields stationId={stationId} name={read.data.name} of={of} read={read} />
}

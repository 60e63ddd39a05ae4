import { editCarePlan, oneCarePlan, openCarePlan, openPerson } from '@contract/people'
import { useRouter } from '@tarojs/taro'
import { Unopened } from '../../cloud/Unopened'
import { useRead } from '../../cloud/useRead'
import { AtStation } from '../../shell/AtStation'
import { OpenFrom } from '../../shell/OpenFrom'
import { useDutyPhone } from '../../stations/useDutyPhone'
import { Screen } from '../../ui/Screen'
import { readPerson } from '../readPerson'
import { PlanFields } from './PlanFields'

/** Where goals and steps are written. `?stationId=&carePlanId=`, for a new one `?stationId=&personId=` */
export default function EditPlan() {
  const { params } = useRouter()
  const { stationId, carePlanId } = params
  const person = readPerson(params)
  if (person) {
    return (
      <AtStation procedure={openCarePlan} keeps="档案都在">
        {({ memberNo }) => <NewPlan {...person} ownNo={memberNo} />}
      </AtStation>
    )
  }
  if (stationId === undefined || carePlanId === undefined) return <OpenFrom from="work" />
  return (
    <AtStation procedure={editCarePlan} keeps="写的都在">
      {() => <OldPlan stationId={stationId} carePlanId={carePlanId} />}
    </AtStation>
  )
}

interface NewPlanProps {
  stationId: string
  personId: string
  ownNo: number
}

function NewPlan({ stationId, personId, ownNo }: NewPlanProps) {
  const read = useRead(openPerson, { stationId, personId })
  const phone = useDutyPhone()
  if (!read.data) {
    return (
      <Screen staff>
        <Unopened read={read} phone={phone} keeps="档案都在" />
      </Screen>
    )
  }
  const of = { personId, ownNo }
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

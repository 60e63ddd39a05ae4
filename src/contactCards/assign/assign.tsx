import { assignHouseholds, oneHousehold } from '@contract/contactCards'
import type { Membership } from '@contract/members/membership'
import { useRouter } from '@tarojs/taro'
import { Unopened } from '../../cloud/Unopened'
import { useRead } from '../../cloud/useRead'
import { AtStation } from '../../shell/AtStation'
import { OpenFrom } from '../../shell/OpenFrom'
import { useDutyPhone } from '../../stations/useDutyPhone'
import { Screen } from '../../ui/Screen'
import { AssignmentForm } from './AssignmentForm'

/** A household gets another liaison or stand-in. `?stationId=&householdId=` */
export default function Assign() {
  const { householdId } = useRouter().params
  if (householdId === undefined) return <OpenFrom from="work" />
  return (
    <AtStation procedure={assignHouseholds} keeps="登记过的都在">
      {(post) => <Opened post={post} householdId={householdId} />}
    </AtStation>
  )
}

function Opened({ post, householdId }: { post: Membership; householdId: string }) {
  const { stationId } = post
  const phone = useDutyPhone()
  const read = useRead(oneHousehold, { stationId, householdId })
  if (read.data === undefined) {
    return (
      <Screen staff>
        <Unopened read={read} phone={phone} keeps="登记过的都在" />
      </Screen>
    )
  }
  return <AssignmentForm stationId={stationId} household={read.data} />
}

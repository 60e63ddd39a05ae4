import { editHousehold, oneHousehold } from '@contract/contactCards'
import type { Membership } from '@contract/members/membership'
import { useRouter } from '@tarojs/taro'
import { Unopened } from '../../cloud/Unopened'
import { useRead } from '../../cloud/useRead'
import { AtStation } from '../../shell/AtStation'
import { useDutyPhone } from '../../stations/useDutyPhone'
import { Screen } from '../../ui/Screen'
import { HouseholdFields } from './HouseholdFields'

/** A household is taken up, or changed. `?stationId=`, and `&householdId=` of one to change */
export default function EditHousehold() {
  const { householdId } = useRouter().params
  return (
    <AtStation procedure={editHousehold} keeps="登记过的都在">
      {(post) =>
        householdId === undefined ? (
          <HouseholdFields stationId={post.stationId} before={undefined} />
        ) : (
          <Change post={post} householdId={householdId} />
        )
      }
    </AtStation>
  )
}

function Change({ post, householdId }: { post: Membership; householdId: string }) {
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
  return <HouseholdFields stationId={stationId} before={read.data} />
}

import { oneHousehold, recordDelivery } from '@contract/contactCards'
import type { Membership } from '@contract/members/membership'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Unopened } from '../../cloud/Unopened'
import { useRead } from '../../cloud/useRead'
import { AtStation } from '../../shell/AtStation'
import { OpenFrom } from '../../shell/OpenFrom'
import { useDutyPhone } from '../../stations/useDutyPhone'
import { Screen } from '../../ui/Screen'
import { CardReplaced } from './CardReplaced'
import { DeliveryPage } from './DeliveryPage'
import type { DeliveryTask } from './deliveryInput'

/**
 * A card was brought, or an entry of the ledger is wrong.
 * `?stationId=&householdId=`, and `&deliveryId=` of the wrong entry
 */
export default function Deliver() {
  const { householdId, deliveryId } = useRouter().params
  if (householdId === undefined) return <OpenFrom from="work" />
  return (
    <AtStation procedure={recordDelivery} keeps="登记过的都在">
      {(post) => <Opened post={post} householdId={householdId} deliveryId={deliveryId} />}
    </AtStation>
  )
}

interface OpenedProps {
  post: Membership
  householdId: string
  deliveryId: string | undefined
}

function Opened({ post, householdId, deliveryId }: OpenedProps) {
  const phone = useDutyPhone()
  const read = useRead(oneHousehold, { stationId: post.stationId, householdId })
  if (read.data === undefined) {
    return (
      <Screen staff>
        <Unopened read={read} phone={phone} keeps="登记过的都在" />
      </Screen>
    )
  }
  const wrong = read.data.deliveries.find((entry) => entry.deliveryId === deliveryId)
  if (deliveryId !== undefined && !wrong) return <OpenFrom from="work" />
  return <OneCard post={post} household={read.data} wrong={wrong} />
}

/** The card that there was when the page was opened: one that took its place meanwhile is another. */
function OneCard({ post, household, wrong }: Omit<DeliveryTask, 'issue'>) {
  const [opened, setOpened] = useState(household.issue)
  const { issue } = wrong ?? { issue: opened }
  if (!wrong && opened !== household.issue) {
    return <CardReplaced household={household} onNewCard={() => setOpened(household.issue)} />
  }
  return <DeliveryPage key={issue} post={post} household={household} issue={issue} wrong={wrong} />
}

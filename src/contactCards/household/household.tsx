import { oneHousehold } from '@contract/contactCards'
import { useRouter } from '@tarojs/taro'
import { AtStation } from '../../shell/AtStation'
import { OpenFrom } from '../../shell/OpenFrom'
import { OneHousehold } from './OneHousehold'

/** One household: its card, who answers for it, its ledger. `?stationId=&householdId=` */
export default function HouseholdPage() {
  const { householdId } = useRouter().params
  if (householdId === undefined) return <OpenFrom from="work" />
  return (
    <AtStation procedure={oneHousehold} keeps="登记过的都在">
      {(post) => <OneHousehold post={post} householdId={householdId} />}
    </AtStation>
  )
}

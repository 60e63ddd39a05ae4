import { registerWalkIn } from '@contract/appointments'
import { myMemberships } from '@contract/members'
import { stationHome } from '@contract/stations'
import Taro, { useRouter } from '@tarojs/taro'
import { Unopened } from '../../cloud/Unopened'
import { useRead } from '../../cloud/useRead'
import { mayCall } from '../../members/mayCall'
import { Empty } from '../../ui/Empty'
import { Screen } from '../../ui/Screen'
import { WalkInForm } from './WalkInForm'

/** Somebody came without an appointment: the desk puts them down, and they wait. `?stationId=` */
export default function WalkIn() {
  const { stationId } = useRouter().params
  return stationId ? <AtStation stationId={stationId} /> : <WithoutStation />
}

function AtStation({ stationId }: { stationId: string }) {
  const memberships = useRead(myMemberships, {})
  const station = useRead(stationHome, { stationId })
  if (memberships.data === undefined || station.data === undefined) {
    return (
      <Screen>
        <Unopened
          read={memberships.data === undefined ? memberships : station}
          keeps="登记过的都在"
        />
      </Screen>
    )
  }
  const worksHere = memberships.data.memberships.some(
    (post) => post.stationId === stationId && mayCall(registerWalkIn, post.role),
  )
  return worksHere ? <WalkInForm station={station.data} /> : <WithoutStation />
}

function WithoutStation() {
  return (
    <Screen>
      <Empty
        icon="clipboard"
        title="请从工作台打开"
        lines={['服务站的工作人员在工作台点“没预约的来了”，就到这里。']}
        action={{
          title: '去工作台',
          onTap: () => void Taro.switchTab({ url: '/pages/desk/desk' }),
        }}
      />
    </Screen>
  )
}

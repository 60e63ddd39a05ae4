import { myMemberships, stationHome } from '@contract/stations'
import Taro, { useRouter } from '@tarojs/taro'
import { useRead } from '../../cloud/useRead'
import { Empty } from '../../ui/Empty'
import { ErrorView } from '../../ui/ErrorView'
import { OfflineNotice } from '../../ui/OfflineNotice'
import { Screen } from '../../ui/Screen'
import { Skeleton } from '../../ui/Skeleton'
import { WalkInForm } from './WalkInForm'

/** Somebody came without an appointment: the desk puts them down, and they wait. `?stationId=` */
export default function WalkIn() {
  const { stationId } = useRouter().params
  return stationId ? <AtStation stationId={stationId} /> : <WithoutStation />
}

function AtStation({ stationId }: { stationId: string }) {
  const memberships = useRead(myMemberships, {})
  const station = useRead(stationHome, { stationId })
  if (memberships.data && station.data) {
    const worksHere = memberships.data.memberships.some(
      (post) => post.stationId === stationId && post.role !== 'liaison',
    )
    return worksHere ? <WalkInForm station={station.data} /> : <WithoutStation />
  }
  const failed = memberships.state === 'error' ? memberships : station
  return (
    <Screen>
      {failed.state === 'loading' && <Skeleton />}
      {failed.state === 'offline' && <OfflineNotice />}
      {failed.state === 'error' && (
        <ErrorView
          onRetry={failed.refetch}
          retrying={failed.isFetching}
          keeps="登记过的都在"
          code={failed.error?.number}
        />
      )}
    </Screen>
  )
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

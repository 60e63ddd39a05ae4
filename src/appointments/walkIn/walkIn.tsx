import { registerWalkIn } from '@contract/appointments'
import { myMemberships } from '@contract/members'
import { openPerson } from '@contract/people'
import { type StationHome, stationHome } from '@contract/stations'
import { useRouter } from '@tarojs/taro'
import { Unopened } from '../../cloud/Unopened'
import { useRead } from '../../cloud/useRead'
import { aboutText } from '../../people/personWords'
import { mayCall } from '../../shell/mayCall'
import { openTab } from '../../shell/tabs'
import { Empty } from '../../ui/Empty'
import { Screen } from '../../ui/Screen'
import { WalkInForm } from './WalkInForm'

/**
 * Somebody came without an appointment: the desk puts them down, and they wait.
 * `?stationId=`, and `&personId=` of whose file was found already
 */
export default function WalkIn() {
  const { stationId, personId } = useRouter().params
  return stationId ? <AtStation stationId={stationId} personId={personId} /> : <WithoutStation />
}

interface AtStationProps {
  stationId: string
  personId: string | undefined
}

function AtStation({ stationId, personId }: AtStationProps) {
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
  if (!worksHere) return <WithoutStation />
  return personId === undefined ? (
    <WalkInForm station={station.data} person={undefined} />
  ) : (
    <WithFile station={station.data} personId={personId} />
  )
}

function WithFile({ station, personId }: { station: StationHome; personId: string }) {
  const read = useRead(openPerson, { stationId: station.stationId, personId })
  if (read.data === undefined) {
    return (
      <Screen>
        <Unopened read={read} keeps="档案都在" />
      </Screen>
    )
  }
  const { name } = read.data
  const person = { personId: read.data.personId, name, note: aboutText(read.data) }
  return <WalkInForm station={station} person={person} />
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
          onTap: () => openTab('desk'),
        }}
      />
    </Screen>
  )
}

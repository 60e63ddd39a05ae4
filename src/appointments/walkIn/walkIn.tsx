import { registerWalkIn } from '@contract/appointments'
import { openPerson } from '@contract/people'
import { type StationHome, stationHome } from '@contract/stations'
import { useRouter } from '@tarojs/taro'
import { Unopened } from '../../cloud/Unopened'
import { useRead } from '../../cloud/useRead'
import { aboutText } from '../../people/personWords'
import { AtStation } from '../../shell/AtStation'
import { Screen } from '../../ui/Screen'
import { WalkInForm } from './WalkInForm'

/**
 * Somebody came without an appointment: the desk puts them down, and they wait.
 * `?stationId=`, and `&personId=` of whose file was found already
 */
export default function WalkIn() {
  const { personId } = useRouter().params
  return (
    <AtStation procedure={registerWalkIn} keeps="登记过的都在">
      {({ stationId }) => <Desk stationId={stationId} personId={personId} />}
    </AtStation>
  )
}

interface DeskProps {
  stationId: string
  personId: string | undefined
}

function Desk({ stationId, personId }: DeskProps) {
  const read = useRead(stationHome, { stationId })
  if (read.data === undefined) {
    return (
      <Screen>
        <Unopened read={read} keeps="登记过的都在" />
      </Screen>
    )
  }
  return personId === undefined ? (
    <WalkInForm station={read.data} person={undefined} />
  ) : (
    <WithFile station={read.data} personId={personId} />
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

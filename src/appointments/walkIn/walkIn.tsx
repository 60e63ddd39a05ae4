import { expectedVisits, registerWalkIn } from '@contract/appointments'
import type { StationHome } from '@contract/stations/stationShapes'
import { stationHome } from '@contract/stations/tabProcedures'
import { useRouter } from '@tarojs/taro'
import { Unopened } from '../../cloud/Unopened'
import { useRead } from '../../cloud/useRead'
import { rowNote } from '../../people/personWords'
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
  // What a list tells of the file is enough: nobody looks into it.
  const read = useRead(expectedVisits, { stationId: station.stationId, personId })
  const row = read.data?.person
  if (row === undefined) {
    return (
      <Screen>
        <Unopened read={read} keeps="档案都在" />
      </Screen>
    )
  }
  const person = { personId: row.personId, name: row.name, note: rowNote(row) }
  return <WalkInForm station={station} person={person} />
}

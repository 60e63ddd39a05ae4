import { stationForEditing } from '@contract/stations'
import { Unopened } from '../../cloud/Unopened'
import { useRead } from '../../cloud/useRead'
import { AtStation } from '../../shell/AtStation'
import { Screen } from '../../ui/Screen'
import { CloseADay } from './CloseADay'

/** On which days the station is closed of its own accord, for its head. `?stationId=` */
export default function ClosedDays() {
  return (
    <AtStation procedure={stationForEditing} keeps="登过的都在">
      {({ stationId }) => <ClosedDaysOf stationId={stationId} />}
    </AtStation>
  )
}

function ClosedDaysOf({ stationId }: { stationId: string }) {
  const read = useRead(stationForEditing, { stationId })
  if (read.data === undefined) {
    return (
      <Screen staff>
        <Unopened read={read} keeps="登过的都在" />
      </Screen>
    )
  }
  return <CloseADay stationId={stationId} closedDates={read.data.closedDates} read={read} />
}

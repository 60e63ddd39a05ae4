import { stationForEditing } from '@contract/stations'
import { useRouter } from '@tarojs/taro'
import { Unopened } from '../../cloud/Unopened'
import { useRead } from '../../cloud/useRead'
import { OpenFrom } from '../../members/OpenFrom'
import { Screen } from '../../ui/Screen'
import { CloseADay } from './CloseADay'

/** On which days the station is closed of its own accord, for its head. `?stationId=` */
export default function ClosedDays() {
  const { stationId } = useRouter().params
  return stationId === undefined ? <OpenFrom from="desk" /> : <ClosedDaysOf stationId={stationId} />
}

function ClosedDaysOf({ stationId }: { stationId: string }) {
  const read = useRead(stationForEditing, { stationId })
  if (read.data === undefined) {
    return (
      <Screen>
        <Unopened read={read} keeps="登过的都在" />
      </Screen>
    )
  }
  return <CloseADay stationId={stationId} closedDates={read.data.closedDates} read={read} />
}

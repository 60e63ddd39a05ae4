import { stationForEditing } from '@contract/stations'
import { useRouter } from '@tarojs/taro'
import { Unopened } from '../../cloud/Unopened'
import { useRead } from '../../cloud/useRead'
import { AtStation } from '../../shell/AtStation'
import { Screen } from '../../ui/Screen'
import { MatterForm } from './MatterForm'
import { StationForm } from './StationForm'
import './edit.css'

/** What stands on the station's card, for its head to change. `?stationId=`, for one matter `&matter=` */
export default function EditStation() {
  const { matter } = useRouter().params
  return (
    <AtStation procedure={stationForEditing} keeps="存过的都在">
      {({ stationId }) => <Edit stationId={stationId} matter={matter} />}
    </AtStation>
  )
}

function Edit({ stationId, matter }: { stationId: string; matter: string | undefined }) {
  const read = useRead(stationForEditing, { stationId })
  if (read.data === undefined) {
    return (
      <Screen staff>
        <Unopened read={read} keeps="存过的都在" />
      </Screen>
    )
  }
  const offered = read.data.matters.find((each) => each.matter === matter)
  if (offered) return <MatterForm stationId={stationId} offered={offered} />
  return <StationForm stationId={stationId} settings={read.data} read={read} />
}

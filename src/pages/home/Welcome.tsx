import { listStations } from '@contract/stations/tabProcedures'
import { ReadView } from '../../cloud/ReadView'
import { useRead } from '../../cloud/useRead'
import { openStationChoice } from '../../stations/openStationChoice'
import { Masthead } from '../../ui/Masthead'
import { PhoneTile } from '../../ui/PhoneCell'
import { Tile } from '../../ui/Tile'
import { useTextSizeAction } from './useTextSizeAction'

/** Before a station is chosen: the one thing to do, and a phone for who cannot. */
export function Welcome({ onTextSize }: { onTextSize: () => void }) {
  const top = useRead(listStations, {})
  // What went wrong brings its own green button.
  const failed = top.state === 'error' || top.state === 'offline'
  const action = useTextSizeAction(onTextSize)
  return (
    <>
      <Masthead greeting="您好" title="退役军人服务站" action={action} />
      {!failed && (
        <Tile
          main
          icon="pin"
          title="选服务站"
          note="先选您的街道或乡镇"
          onTap={openStationChoice}
        />
      )}
      <ReadView read={top}>
        {({ stations }) =>
          stations
            .slice(0, 1)
            .map(({ stationId, dutyPhone }) => (
              <PhoneTile key={stationId} title="不知道选哪个？打电话问" phone={dutyPhone} />
            ))
        }
      </ReadView>
    </>
  )
}

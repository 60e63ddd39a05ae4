import { useRouter } from '@tarojs/taro'
import { ReadView } from '../../cloud/ReadView'
import { useChosenStation } from '../../stations/chosenStation'
import { openStationChoice } from '../../stations/openStationChoice'
import { useStation } from '../../stations/useStation'
import { AskBar } from '../../ui/AskBar'
import type { ButtonProps } from '../../ui/Button'
import { Empty } from '../../ui/Empty'
import { PhoneTile } from '../../ui/PhoneCell'
import { Screen } from '../../ui/Screen'
import { Steps } from '../../ui/Steps'
import { readChoice } from '../bookingSteps'
import { MatterChoices } from './MatterChoices'

/** Step 1 of a booking: what is it about? */
export default function MatterPage() {
  const chosen = useChosenStation()
  const stationId = readChoice(useRouter().params).stationId ?? chosen?.stationId
  const { read, phone } = useStation(stationId)
  if (stationId === undefined) return <NoStation phone={phone} />
  return (
    <Screen
      actionBar={
        phone !== undefined &&
        read.state === 'ready' && <AskBar title="说不清？请人帮我选" phone={phone} />
      }
    >
      <Steps step={1} of={3} title="您要办什么事？" />
      <ReadView read={read} phone={phone} leadsOn={CHOOSE_STATION}>
        {(station) => <MatterChoices station={station} />}
      </ReadView>
    </Screen>
  )
}

const CHOOSE_STATION: ButtonProps = { title: '选服务站', onTap: openStationChoice }

function NoStation({ phone }: { phone: string | undefined }) {
  return (
    <Screen>
      <Empty
        icon="pin"
        title="先选服务站"
        lines={['选好您的服务站，', '再选要办的事。']}
        action={CHOOSE_STATION}
      />
      {phone !== undefined && <PhoneTile title="不知道选哪个？打电话问" phone={phone} />}
    </Screen>
  )
}

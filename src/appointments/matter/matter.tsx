import { useRouter } from '@tarojs/taro'
import { ReadView } from '../../cloud/ReadView'
import { useChosenStation } from '../../stations/chosenStation'
import { openStationChoice } from '../../stations/openStationChoice'
import { useStation } from '../../stations/useStation'
import { ActionBar } from '../../ui/ActionBar'
import { callPhone } from '../../ui/callPhone'
import { Empty } from '../../ui/Empty'
import { Screen } from '../../ui/Screen'
import { Steps } from '../../ui/Steps'
import { readChoice } from '../bookingSteps'
import { MatterChoices } from './MatterChoices'

/** Step 1 of a booking: what is it about? */
export default function MatterPage() {
  const chosen = useChosenStation()
  const stationId = readChoice(useRouter().params).stationId ?? chosen?.stationId
  const { read, phone } = useStation(stationId)
  if (stationId === undefined) return <NoStation />
  return (
    <Screen actionBar={phone !== undefined && read.state === 'ready' && <AskBar phone={phone} />}>
      <Steps step={1} of={3} title="您要办什么事？" />
      <ReadView read={read} phone={phone}>
        {(station) => <MatterChoices station={station} />}
      </ReadView>
    </Screen>
  )
}

function AskBar({ phone }: { phone: string }) {
  return (
    <ActionBar
      phone={phone}
      main={{ kind: 'secondary', title: '说不清？请人帮我选', onTap: () => callPhone(phone) }}
    />
  )
}

function NoStation() {
  return (
    <Screen>
      <Empty
        icon="pin"
        title="先选服务站"
        lines={['选好您的服务站，', '再选要办的事。']}
        action={{ title: '选服务站', onTap: openStationChoice }}
      />
    </Screen>
  )
}

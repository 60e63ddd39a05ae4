import { CONSENT } from '@contract/bindings/bindingConsent'
import { useState } from 'react'
import { useChosenStation } from '../../stations/chosenStation'
import { openStationChoice } from '../../stations/openStationChoice'
import { useDutyPhone } from '../../stations/useDutyPhone'
import { Empty } from '../../ui/Empty'
import { PhoneTile } from '../../ui/PhoneCell'
import { Screen } from '../../ui/Screen'
import { useTop } from '../../ui/useTop'
import { Bound } from '../Bound'
import { ConsentScreen } from '../ConsentScreen'
import { PhoneForm } from './PhoneForm'

/** Binding the own file by the phone number that WeChat vouches for, at the chosen station. */
export default function BindByPhone() {
  const station = useChosenStation()
  const phone = useDutyPhone()
  const [isAgreed, setAgreed] = useState(false)
  const [bound, setBound] = useState<string>()
  useTop(bound ?? (isAgreed ? 'form' : 'consent'))
  if (station === undefined) {
    return (
      <Screen>
        <Empty
          icon="pin"
          title="您的档案在哪个站？"
          lines={['先选您所在的服务站，选好再回到这里。']}
          action={{ title: '选服务站', onTap: openStationChoice }}
        />
        {phone !== undefined && <PhoneTile title="不知道选哪个？打电话问" phone={phone} />}
      </Screen>
    )
  }
  if (bound !== undefined) return <Bound personId={bound} what="自己的档案" />
  if (isAgreed) return <PhoneForm station={station} onBound={setBound} />
  return <ConsentScreen text={CONSENT.self} phone={phone} onAgree={() => setAgreed(true)} />
}

import { availableActions } from '@contract/appointments/appointmentActions'
import type { ExpectedInstead } from '@contract/appointments/appointmentShapes'
import { checkIn } from '@contract/appointments/tabProcedures'
import { MATTERS } from '@contract/matters'
import { View } from '@tarojs/components'
import { busyText } from '../../cloud/busyText'
import { Refusal } from '../../cloud/Refusal'
import { useNow } from '../../cloud/useNow'
import { useOnline } from '../../cloud/useOnline'
import { useWrite } from '../../cloud/useWrite'
import { showAtDesk } from '../../shell/soughtAtDesk'
import { Button } from '../../ui/Button'
import { phoneText } from '../../ui/phoneText'
import { Sheet } from '../../ui/Sheet'
import { expectedTitle } from './expectedTitle'

export interface ExpectedSheetProps {
  stationId: string
  name: string
  expected: ExpectedInstead
  /** Puts them down all the same, for something else. */
  onRegister: () => void
  onClose: () => void
}

/** Who is to be put down is down already: received for that by a tap, shown where they wait, or put down for something else. */
export function ExpectedSheet(props: ExpectedSheetProps) {
  const { stationId, name, expected, onRegister, onClose } = props
  const now = useNow()
  const mayReceive = availableActions(expected, 'desk', now).includes('checkIn')
  const { appointmentId, matter, mayRegister, phone } = expected
  const show = () => showAtDesk({ stationId, appointmentId })
  return (
    <Sheet
      title={expectedTitle(name, expected)}
      onClose={onClose}
      foot={
        <>
          {mayReceive ? (
            <Receive stationId={stationId} appointmentId={appointmentId} onDone={show} />
          ) : (
            <Button kind="primary" title="去名单里看" onTap={show} />
          )}
          {mayRegister && (
            <Button title="不是这个人，或者是另一件事，另外登记" onTap={onRegister} />
          )}
          <Button title="先不登记" onTap={onClose} />
        </>
      }
    >
      <View>
        {expected.status === 'checkedIn' && '已经登记过了，'}要办的是{MATTERS[matter].label}。
        {phone !== undefined && `留的手机号是${phoneText(phone)}。`}
      </View>
      {!mayRegister && <View className="small">同一个小时里只登记一次，别的事一起办。</View>}
    </Sheet>
  )
}

interface ReceiveProps {
  stationId: string
  appointmentId: string
  onDone: () => void
}

/** They have come for what they are down for. */
function Receive({ stationId, appointmentId, onDone }: ReceiveProps) {
  const write = useWrite(checkIn)
  const online = useOnline()

  async function receive(): Promise<void> {
    if (await write.submit({ stationId, appointmentId })) onDone()
  }

  return (
    <>
      <Refusal title="还没记上" error={write.error} />
      <Button
        kind="primary"
        title="到了"
        loading={busyText(write)}
        disabledReason={online ? undefined : '连上网再办'}
        onTap={() => void receive()}
      />
    </>
  )
}

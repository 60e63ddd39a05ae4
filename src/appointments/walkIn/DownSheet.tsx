import { checkIn } from '@contract/appointments'
import { availableActions } from '@contract/appointments/appointmentActions'
import { MATTERS } from '@contract/matters'
import { View } from '@tarojs/components'
import { busyText } from '../../cloud/busyText'
import { Refusal } from '../../cloud/Refusal'
import { useNow } from '../../cloud/useNow'
import { useOnline } from '../../cloud/useOnline'
import { useWrite } from '../../cloud/useWrite'
import { showAtDesk } from '../../shell/soughtAtDesk'
import { Button } from '../../ui/Button'
import { Sheet } from '../../ui/Sheet'
import { downTitle } from './downTitle'
import type { Down } from './useWalkIn'

export interface DownSheetProps {
  stationId: string
  name: string
  down: Down
  /** Puts them down all the same, for something else. */
  onRegister: () => void
  onClose: () => void
}

/** Who is to be put down is down already: received for that by a tap, or put down for something else. */
export function DownSheet({ stationId, name, down, onRegister, onClose }: DownSheetProps) {
  const now = useNow()
  const mayReceive = availableActions(down, 'desk', now).includes('checkIn')
  const show = () => showAtDesk({ stationId, appointmentId: down.appointmentId })
  return (
    <Sheet
      title={downTitle(name, down)}
      onClose={onClose}
      foot={
        <>
          {mayReceive ? (
            <Receive stationId={stationId} down={down} onDone={show} />
          ) : (
            <Button kind="primary" title="去名单里看" onTap={show} />
          )}
          {down.mayRegister && <Button title="是另一件事，另外登记" onTap={onRegister} />}
          <Button title="先不登记" onTap={onClose} />
        </>
      }
    >
      <View>要办的是{MATTERS[down.matter].label}。</View>
      {!down.mayRegister && <View className="small">同一个小时里只登记一次，别的事一起办。</View>}
    </Sheet>
  )
}

interface ReceiveProps extends Pick<DownSheetProps, 'stationId' | 'down'> {
  onDone: () => void
}

/** They have come for what they are down for; or wait again, taken for done by mistake. */
function Receive({ stationId, down, onDone }: ReceiveProps) {
  const write = useWrite(checkIn)
  const online = useOnline()
  const { appointmentId, status } = down

  async function receive(): Promise<void> {
    if (await write.submit({ stationId, appointmentId })) onDone()
  }

  return (
    <>
      <Refusal title="还没记上" error={write.error} />
      <Button
        kind="primary"
        title={status === 'completed' ? '还没办完，接着等' : '到了'}
        loading={busyText(write)}
        disabledReason={online ? undefined : '连上网再办'}
        onTap={() => void receive()}
      />
    </>
  )
}

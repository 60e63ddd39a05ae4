import { confirmMember, declineMember } from '@contract/members'
import type { SentInvitation } from '@contract/members/joining'
import { View } from '@tarojs/components'
import { useOnline } from '../../cloud/useOnline'
import { CHECKING_TEXT, useWrite } from '../../cloud/useWrite'
import { Button } from '../../ui/Button'
import { Notice } from '../../ui/Notice'
import { Sheet } from '../../ui/Sheet'
import { asWhatText } from './invitationWords'

/** Somebody who accepted an invitation. */
export interface Waiting extends SentInvitation {
  accepted: NonNullable<SentInvitation['accepted']>
}

export type Decision = 'confirm' | 'decline'

export interface DecideSheetProps {
  stationId: string
  waiting: Waiting
  decision: Decision
  onClose: () => void
  onJoined: (memberNo: number) => void
}

/** Asks once more: whoever joins sees the station's people and files. */
export function DecideSheet(props: DecideSheetProps) {
  return props.decision === 'confirm' ? <Confirm {...props} /> : <Decline {...props} />
}

function Confirm({ stationId, waiting, onClose, onJoined }: DecideSheetProps) {
  const online = useOnline()
  const write = useWrite(confirmMember)
  const { invitationId, accepted } = waiting

  async function confirm(): Promise<void> {
    const output = await write.submit({ stationId, invitationId })
    if (!output) return
    onJoined(output.memberNo)
    onClose()
  }

  return (
    <Sheet
      title={`同意${accepted.name}加入吗？`}
      onClose={onClose}
      foot={
        <>
          <Button
            kind="primary"
            title="同意加入"
            loading={write.isBusy ? busyText(write.state) : undefined}
            disabledReason={online ? undefined : '连上网再办'}
            onTap={() => void confirm()}
          />
          <Button title="再想想" onTap={onClose} />
        </>
      }
    >
      <View>{`${accepted.name}，${accepted.phone}`}</View>
      <View>{`来当${asWhatText(waiting, stationId)}。加入以后，看得到站里的人和这个身份能看的事。`}</View>
      {write.error && <Notice tone="red" title="还没办成" note={write.error.message} />}
    </Sheet>
  )
}

function Decline({ stationId, waiting, onClose }: DecideSheetProps) {
  const online = useOnline()
  const write = useWrite(declineMember)
  const { invitationId, accepted } = waiting

  async function decline(): Promise<void> {
    if (await write.submit({ stationId, invitationId })) onClose()
  }

  return (
    <Sheet
      title={`不同意${accepted.name}加入吗？`}
      onClose={onClose}
      foot={
        <>
          <Button kind="primary" title="先留着" onTap={onClose} />
          <Button
            kind="danger"
            title="不同意"
            loading={write.isBusy ? busyText(write.state) : undefined}
            disabledReason={online ? undefined : '连上网再办'}
            onTap={() => void decline()}
          />
        </>
      }
    >
      <View>他会看到“站长没有同意”，也看得到站里的电话。要再来，得重新邀请。</View>
      {write.error && <Notice tone="red" title="还没办成" note={write.error.message} />}
    </Sheet>
  )
}

function busyText(state: string): string {
  return state === 'checking' ? CHECKING_TEXT : '正在办'
}

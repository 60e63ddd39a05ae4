import { confirmMember, declineMember } from '@contract/members'
import type { SentInvitation } from '@contract/members/joining'
import { View } from '@tarojs/components'
import { useWrite } from '../../cloud/useWrite'
import { WriteSheet } from '../../cloud/WriteSheet'
import { phoneText } from '../../ui/phoneText'
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
  const write = useWrite(confirmMember)
  const { invitationId, accepted } = waiting

  async function confirm(): Promise<void> {
    const output = await write.submit({ stationId, invitationId })
    if (!output) return
    onJoined(output.memberNo)
    onClose()
  }

  return (
    <WriteSheet
      title={`同意${accepted.name}加入吗？`}
      write={write}
      keep="再想想"
      act="同意加入"
      refused="还没办成"
      onAct={() => void confirm()}
      onClose={onClose}
    >
      <View>{`${accepted.name}，${phoneText(accepted.phone)}`}</View>
      <View>{`来当${asWhatText(waiting, stationId)}。加入以后，看得到站里的人和这个身份能看的事。`}</View>
    </WriteSheet>
  )
}

function Decline({ stationId, waiting, onClose }: DecideSheetProps) {
  const write = useWrite(declineMember)
  const { invitationId, accepted } = waiting

  async function decline(): Promise<void> {
    if (await write.submit({ stationId, invitationId })) onClose()
  }

  return (
    <WriteSheet
      title={`不同意${accepted.name}加入吗？`}
      write={write}
      keep="先留着"
      act="不同意"
      danger
      refused="还没办成"
      onAct={() => void decline()}
      onClose={onClose}
    >
      <View>对方会看到“站长没有同意”，也看得到站里的电话。要再来，得重新邀请。</View>
    </WriteSheet>
  )
}

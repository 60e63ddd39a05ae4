import type { leaveStation } from '@contract/members'
import type { Colleague } from '@contract/members/colleagues'
import { View } from '@tarojs/components'
import type { Write } from '../../cloud/useWrite'
import { WriteSheet } from '../../cloud/WriteSheet'

export interface LeaveSheetProps {
  member: Colleague
  successor: Colleague
  isSelf: boolean
  /** The successor becomes head. */
  asHead: boolean
  write: Write<typeof leaveStation>
  onClose: () => void
  onLeave: () => void
}

/** Asks before somebody loses what they may see. */
export function LeaveSheet(props: LeaveSheetProps) {
  const { member, successor, isSelf, asHead, write, onClose, onLeave } = props
  return (
    <WriteSheet
      title={isSelf ? '现在就离开本站吗？' : `${member.name}现在就离开本站吗？`}
      write={write}
      danger
      keep="先不办"
      act="确定离开"
      refused="还没办成"
      onAct={onLeave}
      onClose={onClose}
    >
      <View>
        {`${isSelf ? '您' : member.name}名下的事全部归${successor.name}。`}
        {asHead && `${successor.name}当站长。`}
      </View>
      <View>
        {isSelf
          ? '您的微信马上看不到站里的事。要再回来，得站长重新邀请。'
          : '他的微信马上看不到站里的事。要再回来，得重新邀请。'}
      </View>
    </WriteSheet>
  )
}

import type { leaveStation } from '@contract/members'
import type { Colleague } from '@contract/members/colleagues'
import { View } from '@tarojs/components'
import { useNow } from '../../cloud/useNow'
import type { Write } from '../../cloud/useWrite'
import { WriteSheet } from '../../cloud/WriteSheet'
import { Notice } from '../../ui/Notice'
import { awayText, standInOf } from '../rosterWords'
import { thereAfter } from './handover'
import { Uncounted } from './Uncounted'
import { type Count, howManyText } from './useLookedAfterBy'

export interface LeaveSheetProps {
  member: Colleague
  successor: Colleague
  members: readonly Colleague[]
  /** The households that the two look after, one as liaison and one as stand-in. */
  together: Count
  isSelf: boolean
  /** The successor becomes head. */
  asHead: boolean
  write: Write<typeof leaveStation>
  onClose: () => void
  onLeave: () => void
}

/** Asks before somebody loses what they may see. */
export function LeaveSheet(props: LeaveSheetProps) {
  const { member, successor, members, together, isSelf, asHead, write, onClose, onLeave } = props
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
      <SuccessorAway member={member} successor={successor} members={members} />
      <Together member={member} successor={successor} together={together} isSelf={isSelf} />
      <View>
        {isSelf
          ? '您的微信马上看不到站里的事。要再回来，得站长重新邀请。'
          : `${member.name}的微信马上看不到站里的事。要再回来，得重新邀请。`}
      </View>
    </WriteSheet>
  )
}

/** The households that will stand with one member alone. */
function Together({
  member,
  successor,
  together: { howMany, isFetching, refetch },
  isSelf,
}: Pick<LeaveSheetProps, 'member' | 'successor' | 'together' | 'isSelf'>) {
  if (howMany === undefined) {
    return <Uncounted what="哪些户要另定替班人" isFetching={isFetching} onRetry={refetch} />
  }
  if (howMany.households === 0) return null
  return (
    <Notice
      tone="amber"
      icon="people"
      title={`有${howManyText(howMany)}要另定替班人`}
      note={`${isSelf ? '您' : member.name}和${successor.name}一起管的，以后只剩${successor.name}一个人。`}
    />
  )
}

/** Who takes over is not there: until when, and who stands in once the other has left. */
function SuccessorAway({
  member,
  successor,
  members,
}: Pick<LeaveSheetProps, 'member' | 'successor' | 'members'>) {
  const now = useNow()
  const there = thereAfter(member, members, now)
  const away = awayText(successor, there, now)
  if (away === undefined) return null
  return (
    <Notice
      tone="amber"
      title={`${successor.name}现在不在`}
      note={
        standInOf(successor, there)
          ? `${away}。`
          : `${away}，这段时间没有别人替，接过去的事没有人办。不急的话，等回来再办。`
      }
    />
  )
}

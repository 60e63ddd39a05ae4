import { readInvitation } from '@contract/members'
import type { myMemberships } from '@contract/members/tabProcedures'
import type { OutputOf } from '@contract/procedure'
import { stationName } from '@contract/stations/stationTerms'
import Taro from '@tarojs/taro'
import { Refused } from '../../cloud/failure'
import { Unopened } from '../../cloud/Unopened'
import { useRead } from '../../cloud/useRead'
import { useDutyPhone } from '../../stations/useDutyPhone'
import { useStation } from '../../stations/useStation'
import { Button } from '../../ui/Button'
import { callPhone } from '../../ui/callPhone'
import { Empty } from '../../ui/Empty'
import { phoneText } from '../../ui/phoneText'
import { Screen } from '../../ui/Screen'
import { workUrl } from '../links'
import { Asked } from './Asked'
import { type Invitation, JoinFields } from './JoinFields'

export interface InvitedProps {
  code: string
  /** What the caller is already; undefined as long as it is not known. */
  memberships: OutputOf<typeof myMemberships> | undefined
  onAsked: (stationId: string) => void
  /** Another code is to be typed. */
  onOther: () => void
}

/** Where a code leads, and asking to join there. */
export function Invited({ code, memberships, onAsked, onOther }: InvitedProps) {
  const read = useRead(readInvitation, { code })
  const remembered = useDutyPhone()
  const { phone } = useStation(read.data?.stationId)
  const isGone = read.error instanceof Refused && read.error.code === 'INVITATION_UNKNOWN'
  if (isGone && memberships && memberships.joining.length > 0) {
    // Who opens their own invitation once more wants to know how it stands.
    return <Asked {...memberships} joinedAt={undefined} onAnother={onOther} />
  }
  if (isGone || read.data === undefined) {
    return (
      <Screen>
        {isGone ? (
          <Unknown message={read.error?.message ?? ''} phone={remembered} onOther={onOther} />
        ) : (
          <Unopened read={read} phone={remembered} keeps="邀请还在" />
        )}
      </Screen>
    )
  }
  const { stationId } = read.data
  const isIn = memberships?.memberships.some((each) => each.stationId === stationId)
  if (isIn) return <AlreadyIn invitation={read.data} />
  return (
    <JoinFields code={code} invitation={read.data} read={read} phone={phone} onAsked={onAsked} />
  )
}

interface UnknownProps {
  message: string
  phone: string | undefined
  onOther: () => void
}

function Unknown({ message, phone, onOther }: UnknownProps) {
  return (
    <>
      <Empty
        icon="info"
        title="这个邀请码用不了"
        // The title says the first half of it.
        lines={[message.replace(/^.*?：/, '')]}
        action={{ title: '重新输入', onTap: onOther }}
      />
      {phone !== undefined && (
        <Button
          title="打电话问"
          note={phoneText(phone)}
          icon="phone"
          onTap={() => callPhone(phone)}
        />
      )}
    </>
  )
}

function AlreadyIn({ invitation }: { invitation: Invitation }) {
  const { stationId } = invitation
  return (
    <Screen>
      <Empty
        icon="check"
        title="您已经在这个站里了"
        lines={[stationName(invitation)]}
        action={{
          title: '去“站里的事”',
          onTap: () => void Taro.redirectTo({ url: workUrl(stationId) }),
        }}
      />
    </Screen>
  )
}

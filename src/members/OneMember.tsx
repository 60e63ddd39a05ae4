import { myMemberships } from '@contract/members'
import type { Colleague } from '@contract/members/colleagues'
import type { Membership } from '@contract/members/membership'
import Taro, { useRouter } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { Unopened } from '../cloud/Unopened'
import { type Read, useRead } from '../cloud/useRead'
import { useDutyPhone } from '../stations/useDutyPhone'
import { Empty } from '../ui/Empty'
import { Screen } from '../ui/Screen'
import { rosterUrl } from './links'
import { OpenFrom } from './OpenFrom'
import { readMember } from './readMember'
import { useRoster } from './useRoster'

/** What a page about one member is told. */
export interface MemberPageProps {
  stationId: string
  member: Colleague
  /** Everybody at the station. */
  members: readonly Colleague[]
  /** As what who looks works there. */
  me: Membership
  /** The roster, to say how old it is. */
  read: Omit<Read<unknown>, 'data'>
}

/** Opens a page about the member that the address names, with the roster. */
export function OneMember({ children }: { children: (props: MemberPageProps) => ReactNode }) {
  const asked = readMember(useRouter().params)
  return asked === undefined ? <OpenFrom from="work" /> : <Opened {...asked}>{children}</Opened>
}

interface OpenedProps {
  stationId: string
  memberNo: number
  children: (props: MemberPageProps) => ReactNode
}

function Opened({ stationId, memberNo, children }: OpenedProps) {
  const read = useRoster(stationId)
  const mine = useRead(myMemberships, {})
  const phone = useDutyPhone()
  const me = mine.data?.memberships.find((each) => each.stationId === stationId)
  const members = read.data?.members
  const member = members?.find((each) => each.memberNo === memberNo)
  if (members && member && me) return children({ stationId, member, members, me, read })
  return (
    <Screen staff>
      {members && !member ? (
        <Gone stationId={stationId} />
      ) : (
        <Unopened read={members ? mine : read} phone={phone} keeps="登记过的都在" />
      )}
    </Screen>
  )
}

function Gone({ stationId }: { stationId: string }) {
  return (
    <Empty
      icon="people"
      title="站里现在没有这个人"
      lines={['可能已经离开了。他的事都有人接着。']}
      action={{
        title: '看名单',
        onTap: () => void Taro.redirectTo({ url: rosterUrl(stationId) }),
      }}
    />
  )
}

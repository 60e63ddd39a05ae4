import type { Colleague } from '@contract/members/colleagues'
import type { Membership } from '@contract/members/membership'
import Taro, { useRouter } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { Unopened } from '../cloud/Unopened'
import type { Read } from '../cloud/useRead'
import { AtStation, type AtStationProps } from '../shell/AtStation'
import { OpenFrom } from '../shell/OpenFrom'
import { useDutyPhone } from '../stations/useDutyPhone'
import { Empty } from '../ui/Empty'
import { Screen } from '../ui/Screen'
import { rosterUrl } from './links'
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

export interface OneMemberProps extends Pick<AtStationProps, 'procedure'> {
  children: (props: MemberPageProps) => ReactNode
}

/** Opens a page about the member that the address names, with the roster. */
export function OneMember({ procedure, children }: OneMemberProps) {
  const asked = readMember(useRouter().params)
  if (asked === undefined) return <OpenFrom from="work" />
  return (
    <AtStation procedure={procedure} keeps="登记过的都在">
      {(me) => (
        <Opened {...asked} me={me}>
          {children}
        </Opened>
      )}
    </AtStation>
  )
}

interface OpenedProps {
  stationId: string
  memberNo: number
  me: Membership
  children: (props: MemberPageProps) => ReactNode
}

function Opened({ stationId, memberNo, me, children }: OpenedProps) {
  const read = useRoster(stationId)
  const phone = useDutyPhone()
  const members = read.data?.members
  const member = members?.find((each) => each.memberNo === memberNo)
  if (members && member) return children({ stationId, member, members, me, read })
  return (
    <Screen staff>
      {members ? (
        <Gone stationId={stationId} />
      ) : (
        <Unopened read={read} phone={phone} keeps="登记过的都在" />
      )}
    </Screen>
  )
}

function Gone({ stationId }: { stationId: string }) {
  return (
    <Empty
      icon="people"
      title="站里现在没有这个人"
      lines={['可能已经离开了。手上的事都有人接着。']}
      action={{
        title: '看名单',
        onTap: () => void Taro.redirectTo({ url: rosterUrl(stationId) }),
      }}
    />
  )
}

import type { Membership } from '@contract/members/membership'
import { myMemberships } from '@contract/members/tabProcedures'
import type { Procedure } from '@contract/procedure'
import { useRouter } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { Unopened } from '../cloud/Unopened'
import { useRead } from '../cloud/useRead'
import { useDutyPhone } from '../stations/useDutyPhone'
import { Rail } from '../ui/Rail'
import { Screen } from '../ui/Screen'
import { StaffScreen } from '../ui/staffScreen'
import { mayCall } from './mayCall'
import { OnlyFor } from './OnlyFor'
import { OpenFrom } from './OpenFrom'
import { useTabs } from './useTabs'

export interface AtStationProps {
  /** What the page is for: who may not call it is told so at once. */
  procedure: Pick<Procedure, 'who'>
  /** What is not lost when nothing opens: 档案都在. */
  keeps: string
  /** Told as what the caller works at the station that the address names: `?stationId=`. */
  children: (post: Membership) => ReactNode
}

/** A page of the staff: whoever it is not for is told for whom it is, and where to go. */
export function AtStation(props: AtStationProps) {
  return (
    <StaffScreen.Provider value>
      <Opened {...props} />
    </StaffScreen.Provider>
  )
}

function Opened({ procedure, keeps, children }: AtStationProps) {
  const { stationId } = useRouter().params
  const phone = useDutyPhone()
  const read = useRead(myMemberships, {})
  const tabs = useTabs('desk')
  if (stationId === undefined) return <OpenFrom from="work" />
  if (read.data === undefined) {
    return (
      <Screen staff>
        <Unopened read={read} phone={phone} keeps={keeps} />
      </Screen>
    )
  }
  const post = read.data.memberships.find((each) => each.stationId === stationId)
  if (post === undefined || !mayCall(procedure, post.role)) {
    return <OnlyFor procedure={procedure} role={post?.role} />
  }
  return <Rail.Provider value={{ ...tabs, leadsBack: true }}>{children(post)}</Rail.Provider>
}

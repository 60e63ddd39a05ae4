import { type Membership, myMemberships } from '@contract/members'
import { useRouter } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { Unopened } from '../cloud/Unopened'
import { useRead } from '../cloud/useRead'
import { FromWork } from '../members/FromWork'
import { useDutyPhone } from '../stations/useDutyPhone'
import { Screen } from '../ui/Screen'

export interface AtStationProps {
  /** Told as what the caller works at the station that the address names: `?stationId=`. */
  children: (post: Membership) => ReactNode
}

/** A page of the staff: whoever opens it without working at its station is shown where to begin. */
export function AtStation({ children }: AtStationProps) {
  const { stationId } = useRouter().params
  const phone = useDutyPhone()
  const read = useRead(myMemberships, {})
  if (stationId === undefined) return <FromWork />
  if (read.data === undefined) {
    return (
      <Screen staff>
        <Unopened read={read} phone={phone} keeps="登记过的都在" />
      </Screen>
    )
  }
  const post = read.data.memberships.find((each) => each.stationId === stationId)
  return post ? children(post) : <FromWork />
}

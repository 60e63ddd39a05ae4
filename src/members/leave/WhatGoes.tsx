import { cardCoverage } from '@contract/contactCards'
import type { Colleague } from '@contract/members/colleagues'
import type { Membership } from '@contract/members/membership'
import { View } from '@tarojs/components'
import { useRead } from '../../cloud/useRead'
import { mayCall } from '../../shell/mayCall'

export interface WhatGoesProps {
  member: Colleague
  /** As what who looks works at the station. */
  me: Membership
}

/** What goes over to whoever takes over, all in one moment. */
export function WhatGoes({ member, me }: WhatGoesProps) {
  const households = useHouseholdsOf(member, me)
  const whose = member.memberNo === me.memberNo ? '您' : member.name
  const takenOver = member.holdsFor.length - 1
  const known = households !== undefined && households > 0
  return (
    <View>
      {`从那一刻起，${whose}负责的${known ? `${households}户` : '住户'}、一人一策和没办完的事，都归接手的人，一件不会落下。`}
      {takenOver > 0 && `${whose}以前从${takenOver}位离开的人那里接来的，也一起交过去。`}
    </View>
  )
}

/** How many households a member answers for; undefined as long as that is not known, or not theirs to know. */
function useHouseholdsOf(
  { memberNo }: Colleague,
  { stationId, role }: Membership,
): number | undefined {
  const enabled = mayCall(cardCoverage, role)
  const { data } = useRead(cardCoverage, { stationId, ofStationId: stationId }, { enabled })
  return data?.liaisons?.find((each) => each.memberNo === memberNo)?.total
}

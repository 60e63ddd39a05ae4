import type { Colleague } from '@contract/members/colleagues'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useNow } from '../../cloud/useNow'
import { presenceOf } from '../../stations/card/presence'
import { Badge } from '../../ui/Badge'
import { Button } from '../../ui/Button'
import { callPhone } from '../../ui/callPhone'
import { StepRow } from '../../ui/StepRow'
import { spoken } from '../../ui/spoken'
import { memberUrl } from '../links'
import { aboutText, awayText, standInOf } from '../rosterWords'

export interface MemberRowProps {
  stationId: string
  member: Colleague
  members: readonly Colleague[]
  /** The number of who looks. */
  ownNo: number | undefined
}

/** One member: a tap opens all about them, the button calls. */
export function MemberRow({ stationId, member, members, ownNo }: MemberRowProps) {
  const now = useNow()
  const { memberNo, phone } = member
  const presence = presenceOf(member, false, now)
  const standIn = presence && standInOf(member, members)
  const name = memberNo === ownNo ? `${member.name}（我）` : member.name
  const about = aboutText(member)
  const canCall = phone !== undefined && memberNo !== ownNo
  return (
    <StepRow
      label={spoken(name, awayText(member, members, now), about)}
      onOpen={() => void Taro.navigateTo({ url: memberUrl(stationId, memberNo) })}
      name={name}
      marks={presence && <Badge {...presence} tone="amber" />}
      step={
        canCall && (
          <Button
            small
            title="打电话"
            label={`打电话，${member.name}`}
            onTap={() => callPhone(phone)}
          />
        )
      }
    >
      {about !== '' && <View className="small">{about}</View>}
      {standIn && <View className="small">{standIn.name}替班</View>}
    </StepRow>
  )
}

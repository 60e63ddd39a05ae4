import type { Colleague } from '@contract/members/colleagues'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useNow } from '../../cloud/useNow'
import { presenceOf } from '../../stations/card/presence'
import { Badge } from '../../ui/Badge'
import { Button } from '../../ui/Button'
import { callPhone } from '../../ui/callPhone'
import { Icon } from '../../ui/Icon'
import { spoken } from '../../ui/spoken'
import { Tappable } from '../../ui/Tappable'
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
    <View className="member-row">
      <Tappable
        className="member-person"
        label={spoken(name, awayText(member, members, now), about)}
        onTap={() => void Taro.navigateTo({ url: memberUrl(stationId, memberNo) })}
      >
        <View className="member-words">
          <View className="member-name">
            <View className="strong">{name}</View>
            {presence && <Badge {...presence} tone="amber" />}
          </View>
          {about !== '' && <View className="small">{about}</View>}
          {standIn && <View className="small">{standIn.name}替班</View>}
        </View>
        {!canCall && <Icon name="chevron-right" size="small" />}
      </Tappable>
      {canCall && (
        <View className="member-call">
          <Button
            small
            title="打电话"
            label={`打电话，${member.name}`}
            onTap={() => callPhone(phone)}
          />
        </View>
      )}
    </View>
  )
}

import { MATTERS } from '@contract/matters'
import { MEMBER_ROLE_LABELS } from '@contract/members/memberTerms'
import type { OnDuty } from '@contract/stations/stationCard'
import { dayAndWeekdayText, type Instant } from '@contract/time'
import { View } from '@tarojs/components'
import { Badge } from '../../ui/Badge'
import { Button } from '../../ui/Button'
import { callPhone } from '../../ui/callPhone'
import { Heading } from '../../ui/Heading'
import { List } from '../../ui/List'
import { phoneText } from '../../ui/phoneText'
import { presenceOf } from './presence'

export interface OnDutyListProps {
  onDuty: readonly OnDuty[]
  /** Of the day whose duty it is; undefined where the station is closed, or it is of another day. */
  date: string | undefined
  /** Whether the station is open now, as far as is known. */
  isOpen: boolean
  now: Instant
}

/** Who is at the station: names, posts and matters, and whether they are there. */
export function OnDutyList({ onDuty, date, isOpen, now }: OnDutyListProps) {
  if (onDuty.length === 0) return null
  const title = date === undefined ? '站里的人' : '今天值班'
  return (
    <>
      <Heading title={title} side={date && dayAndWeekdayText(date)} />
      <List label={title}>
        {onDuty.map((member, index) => (
          // Who publishes no name has nothing else that tells them from another.
          // biome-ignore lint/suspicious/noArrayIndexKey: the order is the station's own
          <Member key={index} member={member} isOpen={isOpen} now={now} />
        ))}
      </List>
    </>
  )
}

interface MemberProps extends Pick<OnDutyListProps, 'isOpen' | 'now'> {
  member: OnDuty
}

function Member({ member, isOpen, now }: MemberProps) {
  const presence = presenceOf(member, isOpen, now)
  const role = MEMBER_ROLE_LABELS[member.role]
  const post = member.post ?? role
  const name = member.name ?? post
  const matters = member.matters.map((matter) => MATTERS[matter].label).join('、')
  return (
    <View className="duty">
      <View className="spread">
        <View>
          <View className="line">
            <View className="strong duty-name">{name}</View>
            {name !== post && <View className="small">{post}</View>}
          </View>
          {matters !== '' && <View className="small">{matters}</View>}
        </View>
        {presence && <Badge {...presence} />}
      </View>
      {member.phone !== undefined && <CallMember name={name} phone={member.phone} />}
    </View>
  )
}

function CallMember({ name, phone }: { name: string; phone: string }) {
  return (
    <Button
      small
      icon="phone"
      title={phoneText(phone)}
      label={`打电话，${name}，${phoneText(phone)}`}
      onTap={() => callPhone(phone)}
    />
  )
}

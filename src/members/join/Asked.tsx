import type { Joining } from '@contract/members/joining'
import type { Membership } from '@contract/members/membership'
import { MEMBER_ROLE_LABELS } from '@contract/members/memberTerms'
import { stationName } from '@contract/stations/stationTerms'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { seenText } from '../../cloud/seenText'
import { useNow } from '../../cloud/useNow'
import { useDutyPhone } from '../../stations/useDutyPhone'
import { useStation } from '../../stations/useStation'
import { ActionBar } from '../../ui/ActionBar'
import { Badge } from '../../ui/Badge'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Cell } from '../../ui/Cell'
import { callPhone } from '../../ui/callPhone'
import { Heading } from '../../ui/Heading'
import { List } from '../../ui/List'
import { Phrases } from '../../ui/Phrases'
import { Screen } from '../../ui/Screen'
import { Success } from '../../ui/Success'
import { workUrl } from '../links'

export interface AskedProps {
  joining: readonly Joining[]
  memberships: readonly Membership[]
  /** The station that was asked a moment ago. */
  joinedAt: string | undefined
  onAnother: () => void
}

/** How it stands with what was asked for, and where one has joined. */
export function Asked({ joining, memberships, joinedAt, onAnother }: AskedProps) {
  const remembered = useDutyPhone()
  const station = useStation(joining[0]?.stationId)
  const phone = joining.length > 0 ? station.phone : remembered
  const joined = memberships.find(({ stationId }) => stationId === joinedAt)
  return (
    <Screen
      actionBar={
        phone !== undefined && (
          <ActionBar
            main={{
              kind: 'secondary',
              icon: 'phone',
              title: '打电话问',
              note: phone,
              onTap: () => callPhone(phone),
            }}
          />
        )
      }
    >
      {joined ? <Success title="已经加入了" /> : <Heading level={1} title="加入服务站" />}
      {joining.map((each) => (
        <HowItStands key={`${each.stationId} ${each.acceptedAt}`} joining={each} />
      ))}
      {memberships.length > 0 && <Stations memberships={memberships} />}
      <Button title="再输入一个邀请码" onTap={onAnother} />
    </Screen>
  )
}

function HowItStands({ joining }: { joining: Joining }) {
  const now = useNow()
  const { role, status, acceptedAt } = joining
  const isWaiting = status === 'waiting'
  return (
    <Card>
      <View className="line">
        <Badge
          icon={isWaiting ? 'clock' : 'x'}
          tone={isWaiting ? 'amber' : 'plain'}
          title={isWaiting ? '等站长确认' : '站长没有同意'}
        />
      </View>
      <View className="heading">
        <Phrases title={stationName(joining)} />
      </View>
      <View>{`当${MEMBER_ROLE_LABELS[role]}，${seenText(acceptedAt, now)}填的`}</View>
      <View className="small">
        {isWaiting
          ? '站长会给您打电话。同意了，这里就能进站里的事；退出去也不要紧，在“我的”里找得到。'
          : '站长这次没有同意。要是弄错了，给站里打个电话，请站长再发一个邀请码。'}
      </View>
    </Card>
  )
}

function Stations({ memberships }: { memberships: readonly Membership[] }) {
  return (
    <List label="您在的站">
      {memberships.map((each) => (
        <Cell
          key={each.stationId}
          icon="people"
          title={stationName(each)}
          note={`${MEMBER_ROLE_LABELS[each.role]}，去站里的事`}
          onTap={() => void Taro.navigateTo({ url: workUrl(each.stationId) })}
        />
      ))}
    </List>
  )
}

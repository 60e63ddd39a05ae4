import { LIFE_EVENT_KINDS } from '@contract/people/personRecordTerms'
import type { LifeEvent } from '@contract/people/personViews'
import { View } from '@tarojs/components'
import { Badge } from '../../ui/Badge'
import { Card } from '../../ui/Card'
import { roughDayText } from '../roughDayText'

export interface EventCardProps {
  event: LifeEvent
  /** Of a member, for whom an event that is wrong can be withdrawn. */
  onWithdraw?: ((event: LifeEvent) => void) | undefined
}

/** One event: what, when and who recorded it; one that was wrong stays, and says why. */
export function EventCard({ event, onWithdraw }: EventCardProps) {
  const { kind, on, note, by, withdrawnBecause, withdrawnBy } = event
  const { label } = LIFE_EVENT_KINDS[kind]
  const isWithdrawn = withdrawnBecause !== undefined
  const withdraw = onWithdraw && {
    title: '记错了',
    label: `记错了，${roughDayText(on)}${label}`,
    onTap: () => onWithdraw(event),
  }
  return (
    <Card actions={withdraw && !isWithdrawn ? [withdraw] : []}>
      <View className="spread">
        <View className="strong">{label}</View>
        {isWithdrawn && <Badge icon="x" title="记错了" />}
      </View>
      {note !== undefined && <View>{note}</View>}
      {isWithdrawn && <View>为什么作废：{withdrawnBecause}</View>}
      {withdrawnBy && <View className="small">{withdrawnBy.name}作废的</View>}
      <View className="small">
        {roughDayText(on)}，{by.name}记的
      </View>
    </Card>
  )
}

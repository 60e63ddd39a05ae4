import type { Membership } from '@contract/members/membership'
import {
  addDays,
  type DateText,
  dateOf,
  dayAndWeekdayText,
  daysBetween,
  type Instant,
  nearDayText,
} from '@contract/time'
import { View } from '@tarojs/components'
import { accessible } from '../../ui/accessible'
import { Icon } from '../../ui/Icon'
import { Tappable } from '../../ui/Tappable'

export interface DayHeadProps {
  /** Who works here. */
  post: Membership
  date: DateText
  now: Instant
  onDate: (date: DateText) => void
}

/** Which day it is about and who looks at it, with the way to the days before and after. */
export function DayHead({ post, date, now, onDate }: DayHeadProps) {
  const today = dateOf(now)
  return (
    <View className="desk-head">
      <View className="desk-when">
        <View className="desk-date" {...accessible({ role: 'heading', level: 1 })}>
          {dayAndWeekdayText(date)}
        </View>
        <View className="small">
          {[relativeDayText(date, now), whoText(post)].filter(Boolean).join('　')}
        </View>
      </View>
      <View className="desk-days">
        <Turn icon="chevron-left" label="前一天" onTap={() => onDate(addDays(date, -1))} />
        {date !== today && (
          <Tappable className="desk-turn" label="回到今天" onTap={() => onDate(today)}>
            今天
          </Tappable>
        )}
        <Turn icon="chevron-right" label="后一天" onTap={() => onDate(addDays(date, 1))} />
      </View>
    </View>
  )
}

interface TurnProps {
  icon: 'chevron-left' | 'chevron-right'
  label: string
  onTap: () => void
}

function Turn({ icon, label, onTap }: TurnProps) {
  return (
    <Tappable className="desk-turn" label={label} repeatable onTap={onTap}>
      <Icon name={icon} />
    </Tappable>
  )
}

/** 李敏 · 1号窗口 */
function whoText({ name, windowNo }: Membership): string {
  return windowNo === undefined ? name : `${name} · ${windowNo}号窗口`
}

/** The contract's words for today and what comes, and those for what is just over. */
function relativeDayText(date: DateText, now: Instant): string | undefined {
  return nearDayText(date, now) ?? [undefined, '昨天', '前天'][daysBetween(date, dateOf(now))]
}

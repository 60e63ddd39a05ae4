import { View } from '@tarojs/components'
import { accessible } from './accessible'
import { classes } from './classes'
import { Heading } from './Heading'
import { Icon } from './Icon'
import { spoken } from './spoken'
import { Tappable } from './Tappable'
import { useLargeText } from './textSize'

export interface Day {
  key: string
  /** 明天, 周三. */
  word: string
  /** Day of the month: 15. */
  number: string
  /** 余6, 满, 休息. */
  note: string
  /** Full or closed; the note says which. */
  disabled?: boolean | undefined
  /** Read aloud: 7月15日 周三，余6. */
  label?: string | undefined
}

export interface DayStripProps {
  /** Over the days: 7月. Left out from 特大 on. */
  title: string
  days: readonly Day[]
  selected?: string | undefined
  onSelect: (key: string) => void
  /** The days before these. */
  before?: Turn | undefined
  /** The days after these. */
  after?: Turn | undefined
}

/** Leads to other days; `note`, from 特大 on, says which: 17日以后. */
export interface Turn {
  title: string
  note?: string | undefined
  onTap: () => void
}

/** Days to choose from, five in a line, two from 特大 on. */
export function DayStrip({ title, days, selected, onSelect, before, after }: DayStripProps) {
  const large = useLargeText()
  return (
    <View className="day-strip">
      {!large && <Head title={title} before={before} after={after} />}
      <View className="days" {...accessible({ role: 'radiogroup', label: '哪一天' })}>
        {days.map((day) => (
          <DayCell
            key={day.key}
            day={day}
            selected={day.key === selected}
            onTap={() => onSelect(day.key)}
          />
        ))}
        {large && before && <TurnCell className="day-before" turn={before} />}
        {large && after && <TurnCell className="day-after" turn={after} />}
      </View>
    </View>
  )
}

/** The month, and the ways to other days side by side. */
function Head({ title, before, after }: Pick<DayStripProps, 'title' | 'before' | 'after'>) {
  return (
    <View className="day-head">
      <Heading title={title} />
      <View className="day-turns">
        {before && (
          <Tappable className="headline-action" label={before.title} onTap={before.onTap}>
            <Icon name="chevron-left" size="small" />
            <View>{before.title}</View>
          </Tappable>
        )}
        {after && (
          <Tappable className="headline-action" label={after.title} onTap={after.onTap}>
            <View>{after.title}</View>
            <Icon name="chevron-right" size="small" />
          </Tappable>
        )}
      </View>
    </View>
  )
}

function TurnCell({ turn, className }: { turn: Turn; className: string }) {
  const { title, note, onTap } = turn
  return (
    <Tappable
      className={classes('day', 'day-turn', className)}
      label={spoken(title, note)}
      onTap={onTap}
    >
      <View className="day-name">{title}</View>
      {note !== undefined && <View className="day-note">{note}</View>}
    </Tappable>
  )
}

interface DayCellProps {
  day: Day
  selected: boolean
  onTap: () => void
}

function DayCell({ day, selected, onTap }: DayCellProps) {
  const disabled = day.disabled === true
  return (
    <Tappable
      role="radio"
      className={classes('day', selected && 'choice-selected', disabled && 'choice-off')}
      label={day.label ?? spoken(`${day.word} ${day.number}日`, day.note)}
      checked={selected}
      disabled={disabled}
      onTap={onTap}
    >
      <View className="day-name">
        <View className="day-word">{day.word}</View>
        <View className="day-number">{day.number}</View>
      </View>
      <View className="day-note">{day.note}</View>
    </Tappable>
  )
}

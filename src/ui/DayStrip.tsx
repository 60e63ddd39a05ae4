import { View } from '@tarojs/components'
import { accessible } from './accessible'
import { classes } from './classes'
import { Heading } from './Heading'
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
  /** The days after these; `note`, from 特大 on, says from when: 17日以后. */
  more?: { title: string; note?: string; onTap: () => void } | undefined
}

/** Days to choose from, five in a line, two from 特大 on. */
export function DayStrip({ title, days, selected, onSelect, more }: DayStripProps) {
  const large = useLargeText()
  return (
    <View className="day-strip">
      {!large && <Heading title={title} action={more} />}
      <View className="days" {...accessible({ role: 'radiogroup', label: '哪一天' })}>
        {days.map((day) => (
          <DayCell
            key={day.key}
            day={day}
            selected={day.key === selected}
            onTap={() => onSelect(day.key)}
          />
        ))}
        {large && more && (
          <Tappable
            className="day day-more"
            label={spoken(more.title, more.note)}
            onTap={more.onTap}
          >
            <View className="day-name">{more.title}</View>
            {more.note !== undefined && <View className="day-note">{more.note}</View>}
          </Tappable>
        )}
      </View>
    </View>
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

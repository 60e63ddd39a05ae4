import { type DateText, dayAndWeekdayText } from '@contract/time'
import { View } from '@tarojs/components'
import { accessible } from './accessible'
import { classes } from './classes'
import { Heading } from './Heading'
import { Icon } from './Icon'
import { addMonths, type MonthText, monthDays, monthText } from './monthDays'
import { spoken } from './spoken'
import { Tappable } from './Tappable'

export interface MonthGridProps {
  month: MonthText
  /** The first and the last month that can be turned to. */
  from: MonthText
  to: MonthText
  selected: DateText | undefined
  /** Why a day cannot be chosen: 已经登了休息; undefined where it can. */
  whyNot: (date: DateText) => string | undefined
  /** Under a day, one character: 休. */
  markOf: (date: DateText) => string | undefined
  onMonth: (month: MonthText) => void
  onSelect: (date: DateText) => void
}

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日']

/** The days of one month to choose from, in weeks. */
export function MonthGrid(props: MonthGridProps) {
  const { month, from, to, selected, whyNot, markOf, onMonth, onSelect } = props
  const { before, dates } = monthDays(month)
  return (
    <View className="month">
      <View className="month-head">
        <Turn
          title="上个月"
          icon="chevron-left"
          onTap={month > from ? () => onMonth(addMonths(month, -1)) : undefined}
        />
        <Heading title={monthText(month)} />
        <Turn
          title="下个月"
          icon="chevron-right"
          onTap={month < to ? () => onMonth(addMonths(month, 1)) : undefined}
        />
      </View>
      <View className="month-days" {...accessible({ role: 'radiogroup', label: '哪一天' })}>
        {WEEKDAYS.map((weekday) => (
          <View key={weekday} className="month-weekday" {...accessible({ hidden: true })}>
            {weekday}
          </View>
        ))}
        {before > 0 && <View style={{ gridColumn: `span ${before}` }} />}
        {dates.map((date) => (
          <Day
            key={date}
            date={date}
            selected={date === selected}
            whyNot={whyNot(date)}
            mark={markOf(date)}
            onTap={() => onSelect(date)}
          />
        ))}
      </View>
    </View>
  )
}

interface TurnProps {
  title: string
  icon: 'chevron-left' | 'chevron-right'
  /** Left out where there is nothing to turn to. */
  onTap: (() => void) | undefined
}

function Turn({ title, icon, onTap }: TurnProps) {
  return (
    <Tappable
      className={classes('month-turn', !onTap && 'month-turn-off')}
      label={title}
      repeatable
      disabled={!onTap}
      onTap={() => onTap?.()}
    >
      <Icon name={icon} />
    </Tappable>
  )
}

interface DayProps {
  date: DateText
  selected: boolean
  whyNot: string | undefined
  mark: string | undefined
  onTap: () => void
}

function Day({ date, selected, whyNot, mark, onTap }: DayProps) {
  const off = whyNot !== undefined
  return (
    <Tappable
      role="radio"
      className={classes('month-day', selected && 'choice-selected', off && 'choice-off')}
      label={spoken(dayAndWeekdayText(date), whyNot)}
      checked={selected}
      disabled={off}
      onTap={onTap}
    >
      <View>{Number(date.slice(8))}</View>
      {mark !== undefined && <View className="month-mark">{mark}</View>}
    </Tappable>
  )
}

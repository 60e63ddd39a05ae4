import { deliveryDateProblem } from '@contract/contactCards/contactCardRules'
import { addDays, type DateText, dateOf, dayAndWeekdayText, type Instant } from '@contract/time'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useNow } from '../../cloud/useNow'
import { Choice, Choices } from '../../ui/Choice'
import { Expander } from '../../ui/Expander'
import { fieldId } from '../../ui/fieldAnchor'
import { Heading } from '../../ui/Heading'
import { MonthGrid } from '../../ui/MonthGrid'
import { monthOf } from '../../ui/monthDays'
import { Notice } from '../../ui/Notice'

export interface DayFieldProps {
  /** Since when there is the card. */
  issuedAt: Instant
  on: DateText
  error: string | undefined
  onSelect: (date: DateText) => void
}

const NEAR = ['今天', '昨天'] as const

/** On which day the card was brought: mostly today; no day that cannot have been. */
export function DayField({ issuedAt, on, error, onSelect }: DayFieldProps) {
  const now = useNow()
  const today = dateOf(now)
  const near = NEAR.map((title, daysAgo) => ({ title, date: addDays(today, -daysAgo) })).filter(
    ({ date }) => deliveryDateProblem(date, issuedAt, now) === undefined,
  )
  const isNear = near.some(({ date }) => date === on)
  return (
    <View id={fieldId('on')} className="choices">
      <Heading title="哪一天" />
      {error !== undefined && <Notice tone="red" note={error} />}
      <Choices label="哪一天">
        {near.map(({ title, date }) => (
          <Choice
            key={date}
            title={title}
            side={dayAndWeekdayText(date)}
            selected={on === date}
            onTap={() => onSelect(date)}
          />
        ))}
        {!isNear && <Choice title={dayAndWeekdayText(on)} selected onTap={() => onSelect(on)} />}
      </Choices>
      <Expander icon="calendar" title="别的日子">
        <DaysBefore issuedAt={issuedAt} on={on} now={now} onSelect={onSelect} />
      </Expander>
    </View>
  )
}

function DaysBefore({
  issuedAt,
  on,
  now,
  onSelect,
}: Omit<DayFieldProps, 'error'> & { now: Instant }) {
  const [month, setMonth] = useState(monthOf(on))
  return (
    <MonthGrid
      month={month}
      from={monthOf(dateOf(issuedAt))}
      to={monthOf(dateOf(now))}
      selected={on}
      whyNot={(date) => deliveryDateProblem(date, issuedAt, now) && '不能选'}
      markOf={() => undefined}
      onMonth={setMonth}
      onSelect={onSelect}
    />
  )
}

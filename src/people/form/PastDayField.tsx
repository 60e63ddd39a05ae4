import {
  addDays,
  type DateText,
  dateOf,
  dayAndWeekdayText,
  isDate,
  yearAndDayText,
} from '@contract/time'
import { typedDay } from '@contract/typedDay'
import { View } from '@tarojs/components'
import { useNow } from '../../cloud/useNow'
import { Choice, Choices } from '../../ui/Choice'
import { Field } from '../../ui/Field'
import { Heading } from '../../ui/Heading'
import { Notice } from '../../ui/Notice'
import '../people.css'

/** A day as it was chosen: one of those at hand, or typed. */
export type PastDay = { kind: 'near'; on: DateText } | { kind: 'typed'; typed: string }

export interface PastDayFieldProps {
  /** What happened on it: 哪一天的事. */
  label: string
  day: PastDay | undefined
  error: string | undefined
  onChange: (day: PastDay) => void
}

const NEAR = ['今天', '昨天']

/** A day that lies behind: today and yesterday by a tap, any other typed in eight digits. */
export function PastDayField({ label, day, error, onChange }: PastDayFieldProps) {
  const today = dateOf(useNow())
  const isTyped = day?.kind === 'typed'
  const near = NEAR.map((title, daysAgo) => ({ title, on: addDays(today, -daysAgo) }))
  return (
    <View className="field-group">
      <Heading title={label} />
      {error !== undefined && !isTyped && <Notice tone="red" note={error} />}
      <Choices label={label}>
        {near.map(({ title, on }) => (
          <Choice
            key={title}
            title={title}
            side={dayAndWeekdayText(on)}
            selected={day?.kind === 'near' && day.on === on}
            onTap={() => onChange({ kind: 'near', on })}
          />
        ))}
        <Choice
          title="别的日子"
          selected={isTyped}
          onTap={() => onChange({ kind: 'typed', typed: '' })}
        />
      </Choices>
      {isTyped && (
        <Field
          label="年月日"
          type="phone"
          hint={readAs(day.typed)}
          maxLength={12}
          value={day.typed}
          error={error}
          onChange={(typed) => onChange({ kind: 'typed', typed })}
        />
      )}
    </View>
  )
}

/** The day that the contract is asked with; empty while none is chosen. */
export function dayOf(day: PastDay | undefined): string {
  if (day === undefined) return ''
  return day.kind === 'near' ? day.on : typedDay(day.typed)
}

function readAs(typed: string): string {
  const day = typedDay(typed)
  return isDate(day) ? yearAndDayText(day) : '写8位数字，例如 20260701'
}

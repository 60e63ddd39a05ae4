import { addDays, type DateText, dateOf, isDate, yearAndDayText } from '@contract/time'
import { useState } from 'react'
import { useNow } from '../../cloud/useNow'
import { Button } from '../../ui/Button'
import { Cell } from '../../ui/Cell'
import { MonthGrid } from '../../ui/MonthGrid'
import { monthOf } from '../../ui/monthDays'
import { Notice } from '../../ui/Notice'
import { Sheet } from '../../ui/Sheet'
import type { PartField } from '../partFields'
import type { OneFieldProps } from './fieldProps'

/** A plan for longer than this is another plan. */
const AHEAD_DAYS = 730

type DayToCome = Extract<PartField, { kind: 'household' | 'yes' | 'dayToCome' }>

/** A day that is still to come, from the month's days; in a card they would be too narrow to tap. */
export function DayToComeField({
  field,
  typed,
  onChange,
  path,
  issueAt,
}: OneFieldProps<DayToCome>) {
  const day = typeof typed === 'string' && isDate(typed) ? typed : undefined
  const wrong = issueAt(path)
  const [isOpen, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <>
      {wrong !== undefined && <Notice tone="red" note={wrong} />}
      <Cell
        icon="calendar"
        title={field.label}
        note={day === undefined ? '还没有选' : yearAndDayText(day)}
        onTap={() => setOpen(true)}
      />
      {isOpen && (
        <Sheet
          title={`${field.label}？`}
          onClose={close}
          foot={<Button title="先不选" onTap={close} />}
        >
          <Days
            day={day}
            onSelect={(chosen) => {
              onChange(chosen)
              close()
            }}
          />
        </Sheet>
      )}
    </>
  )
}

interface DaysProps {
  day: DateText | undefined
  onSelect: (day: DateText) => void
}

function Days({ day, onSelect }: DaysProps) {
  const today = dateOf(useNow())
  const [month, setMonth] = useState(monthOf(day !== undefined && day > today ? day : today))
  return (
    <MonthGrid
      month={month}
      from={monthOf(today)}
      to={monthOf(addDays(today, AHEAD_DAYS))}
      selected={day}
      whyNot={(date) => (date < today ? '已经过了' : undefined)}
      markOf={() => undefined}
      onMonth={setMonth}
      onSelect={onSelect}
    />
  )
}

import { CLOSED_AHEAD_DAYS, closingDayProblem } from '@contract/stations/stationEdits'
import type { ClosedDate } from '@contract/stations/stationTerms'
import { addDays, type DateText, dateOf } from '@contract/time'
import { useState } from 'react'
import { useNow } from '../../cloud/useNow'
import { MonthGrid } from '../../ui/MonthGrid'
import { monthOf } from '../../ui/monthDays'

export interface DayToCloseProps {
  selected: DateText | undefined
  closedDates: readonly ClosedDate[]
  onSelect: (date: DateText) => void
}

/** A day to choose among those that can be closed and are not yet. */
export function DayToClose({ selected, closedDates, onSelect }: DayToCloseProps) {
  const now = useNow()
  const today = dateOf(now)
  const [turnedTo, setTurnedTo] = useState<string>()
  const isClosed = (date: DateText) => closedDates.some((closed) => closed.date === date)
  return (
    <MonthGrid
      month={turnedTo ?? monthOf(today)}
      from={monthOf(today)}
      to={monthOf(addDays(today, CLOSED_AHEAD_DAYS))}
      selected={selected}
      whyNot={(date) =>
        isClosed(date) ? '已经登了休息' : closingDayProblem(date, now) && '不能选'
      }
      markOf={(date) => (isClosed(date) ? '休' : undefined)}
      onMonth={setTurnedTo}
      onSelect={onSelect}
    />
  )
}

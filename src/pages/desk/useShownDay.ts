import { type DateText, dateOf } from '@contract/time'
import { useState } from 'react'
import { useNow } from '../../cloud/useNow'
import { useSought } from './useSought'

export interface ShownDay {
  date: DateText
  isToday: boolean
  goTo: (date: DateText) => void
  /** Whose row another page has sent the staff here for. */
  soughtId: string | undefined
}

/**
 * The day that is looked at: today, another that was turned to, or one that another page leads to.
 * @param onTurn is called as another is shown
 */
export function useShownDay(stationId: string, onTurn: () => void): ShownDay {
  const today = dateOf(useNow())
  const [otherDate, setOtherDate] = useState<DateText>()
  const soughtId = useSought(stationId, (sought) => goTo(sought ?? today))
  const date = otherDate ?? today

  function goTo(other: DateText): void {
    // Today is left open: after midnight it is the next day.
    setOtherDate(other === today ? undefined : other)
    onTurn()
  }

  return { date, isToday: date === today, goTo, soughtId }
}

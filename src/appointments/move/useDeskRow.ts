import type { DeskRow } from '@contract/appointments/appointmentShapes'
import type { DateText } from '@contract/time'
import { useEffect } from 'react'
import { type DeskDay, useDeskDay } from '../useDeskDay'

/** One row of a station's day, on whatever page of it; undefined while it is not found. */
export function useDeskRow(
  stationId: string,
  date: DateText,
  appointmentId: string,
): { read: DeskDay; row: DeskRow | undefined } {
  const read = useDeskDay(stationId, date)
  const row = read.data?.rows.find((each) => each.appointmentId === appointmentId)
  const { loadMore, isFetching, error } = read
  const isFound = row !== undefined
  useEffect(() => {
    if (!isFound && !isFetching && error === undefined) loadMore?.()
  }, [isFound, isFetching, error, loadMore])
  return { read, row }
}

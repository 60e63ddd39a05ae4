import { deskDay } from '@contract/appointments'
import type { OutputOf } from '@contract/procedure'
import { closeStationOn } from '@contract/stations'
import type { DateText } from '@contract/time'
import { useState } from 'react'
import type { Failure } from '../../cloud/failure'
import { type Read, useRead } from '../../cloud/useRead'
import { useWrite, type Write } from '../../cloud/useWrite'

export interface Closing {
  date: DateText | undefined
  reason: string
  /** Any change takes a refusal, or what was said of the last day, away. */
  change: (part: { date?: DateText; reason?: string }) => void
  /** What is booked on the day; nothing is read before one is chosen. */
  booked: Read<OutputOf<typeof deskDay>>
  write: Write<typeof closeStationOn>
  /** The day that was closed last, as long as nothing else is chosen. */
  closed: DateText | undefined
  /** Who booked that day before. */
  stillBooked: Read<OutputOf<typeof deskDay>>
  close: () => Promise<boolean>
  error: Failure | undefined
}

/** Closing a station on a day: which, why, and who is expected on it. */
export function useClosing(stationId: string): Closing {
  const [date, setDate] = useState<DateText>()
  const [reason, setReason] = useState('')
  const [closed, setClosed] = useState<DateText>()
  const write = useWrite(closeStationOn)
  const booked = useRead(deskDay, { stationId, date: date ?? '' }, { enabled: date !== undefined })
  const stillBooked = useRead(
    deskDay,
    { stationId, date: closed ?? '' },
    { enabled: closed !== undefined },
  )

  function change(part: { date?: DateText; reason?: string }): void {
    write.reset()
    setClosed(undefined)
    if (part.date !== undefined) setDate(part.date)
    if (part.reason !== undefined) setReason(part.reason)
  }

  async function close(): Promise<boolean> {
    if (date === undefined) return false
    const output = await write.submit({ stationId, date, reason: reason.trim() })
    if (!output) return false
    setClosed(date)
    setDate(undefined)
    setReason('')
    return true
  }

  return { date, reason, change, booked, write, closed, stillBooked, close, error: write.error }
}

import { stillToCome } from '@contract/appointments/stillToCome'
import { deskDay } from '@contract/appointments/tabProcedures'
import type { OutputOf } from '@contract/procedure'
import { closeStationOn } from '@contract/stations'
import type { DateText } from '@contract/time'
import { useState } from 'react'
import { type CheckedWrite, useCheckedWrite } from '../../cloud/useCheckedWrite'
import { type Read, useRead } from '../../cloud/useRead'
import { scrollToField } from '../../ui/fieldAnchor'

export interface Closing extends Pick<CheckedWrite<typeof closeStationOn>, 'write' | 'issueAt'> {
  date: DateText | undefined
  reason: string
  /** Any change takes a refusal, or what was said of the last day, away. */
  change: (part: { date?: DateText; reason?: string }) => void
  /** What is booked on the day; nothing is read before one is chosen. */
  booked: Read<OutputOf<typeof deskDay>>
  /** The day that was closed last, as long as nothing else is chosen. */
  closed: DateText | undefined
  /** Who booked that day before. */
  stillBooked: Read<OutputOf<typeof deskDay>>
  /** Closes the day, or asks first where people are still to come on it. */
  begin: () => void
  /** Whether it is being asked. */
  isAsking: boolean
  stopAsking: () => void
  close: () => Promise<void>
}

/** Closing a station on a day: which, why, and who is expected on it. */
export function useClosing(stationId: string): Closing {
  const [date, setDate] = useState<DateText>()
  const [reason, setReason] = useState('')
  const [closed, setClosed] = useState<DateText>()
  const [isAsking, setAsking] = useState(false)
  const booked = useDay(stationId, date)
  const stillBooked = useDay(stationId, closed)
  const input = { stationId, date, reason: reason.trim() }
  const { write, issueAt, submit, changing } = useCheckedWrite(closeStationOn, input)

  const change = changing((part: { date?: DateText; reason?: string }) => {
    setClosed(undefined)
    if (part.date !== undefined) setDate(part.date)
    if (part.reason !== undefined) setReason(part.reason)
  })

  function begin(): void {
    const isRight = closeStationOn.input.safeParse(input).success
    if (isRight && booked.data && stillToCome(booked.data.counts) > 0) setAsking(true)
    else void close()
  }

  async function close(): Promise<void> {
    setAsking(false)
    if (!(await submit())) return
    setClosed(date)
    setDate(undefined)
    setReason('')
    scrollToField('closed')
  }

  const stopAsking = () => setAsking(false)
  return {
    ...{ date, reason, change, booked, closed, stillBooked },
    ...{ write, issueAt, begin, isAsking, stopAsking, close },
  }
}

function useDay(stationId: string, date: DateText | undefined): Read<OutputOf<typeof deskDay>> {
  return useRead(deskDay, { stationId, date: date ?? '' }, { enabled: date !== undefined })
}

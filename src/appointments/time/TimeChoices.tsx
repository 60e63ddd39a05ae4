import type { BookingDay } from '@contract/appointments/appointmentShapes'
import { type DateText, dateOf } from '@contract/time'
import { useState } from 'react'
import { Notice } from '../../ui/Notice'
import { useLargeText } from '../../ui/textSize'
import { whenText } from '../appointmentText'
import { DaySlots } from './DaySlots'
import { Days } from './Days'
import { daysToShow, dayToShow, pageOf } from './dayPages'
import { findSlot, startsAtOf } from './slotChoice'

export interface TimeChoicesProps {
  days: readonly BookingDay[]
  slotId: string | undefined
  onSelect: (slotId: string | undefined) => void
  /** Whoever is to be called is at the desk already. */
  isStaff?: boolean
}

/**
 * A few days, then the hours of the one that is chosen. The first open day of those that are shown is
 * chosen beforehand, so that hours never stand under days which are not theirs.
 */
export function TimeChoices({ days, slotId, onSelect, isStaff = false }: TimeChoicesProps) {
  const [wanted, setWanted] = useState(() => dateOfSlot(slotId))
  const size = useLargeText() ? 3 : 5
  const offered = daysToShow(days)
  const today = days[0]?.date
  const page = pageOf(wanted, offered, size)
  const shown = offered.slice(page * size, (page + 1) * size)
  const day = dayToShow(shown, wanted)
  const slot = findSlot(days, slotId)
  if (today === undefined) return null

  function show(date: DateText): void {
    setWanted(date)
    onSelect(undefined)
  }

  return (
    <>
      <Days
        shown={shown}
        today={today}
        selected={day?.date}
        onSelect={show}
        before={offered[(page - 1) * size]?.date}
        after={offered[(page + 1) * size]?.date}
      />
      {slotId !== undefined && !slot?.free && <Vanished slotId={slotId} />}
      {day ? (
        <DaySlots day={day} selected={slot?.slotId} onSelect={onSelect} />
      ) : (
        <NoneOpen isAll={offered.every(({ state }) => state !== 'open')} isStaff={isStaff} />
      )}
    </>
  )
}

function dateOfSlot(slotId: string | undefined): DateText | undefined {
  const startsAt = slotId === undefined ? undefined : startsAtOf(slotId)
  return startsAt === undefined ? undefined : dateOf(startsAt)
}

function Vanished({ slotId }: { slotId: string }) {
  const startsAt = startsAtOf(slotId)
  const when = startsAt === undefined ? '您选的时间' : whenText(startsAt)
  return <Notice tone="red" title={`${when} 刚被约走了`} note="请换一个时间。填好的都还在。" />
}

function NoneOpen({ isAll, isStaff }: { isAll: boolean; isStaff: boolean }) {
  if (!isAll) return <Notice note="这几天都约不了，看看别的日子。" />
  return (
    <Notice
      tone="amber"
      title="这些天都约不了"
      note={isStaff ? '过几天再看看，或者取消这一件。' : '请打电话，我们帮您想办法。'}
    />
  )
}

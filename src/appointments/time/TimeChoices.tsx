import type { BookingDay } from '@contract/appointments'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../ui/Button'
import { DayStrip } from '../../ui/DayStrip'
import { Notice } from '../../ui/Notice'
import { useLargeText } from '../../ui/textSize'
import { whenText } from '../appointmentText'
import { DaySlots } from './DaySlots'
import { closedLines, daysToShow, firstOpenPage, monthTitle, toDay } from './dayPages'
import { findSlot, startsAtOf } from './slotChoice'

export interface TimeChoicesProps {
  days: readonly BookingDay[]
  slotId: string | undefined
  onSelect: (slotId: string | undefined) => void
}

/** Days, then the hours of the one that is chosen; the first open day is chosen beforehand. */
export function TimeChoices({ days, slotId, onSelect }: TimeChoicesProps) {
  const [chosenDate, setChosenDate] = useState<string>()
  const shown = daysToShow(days)
  const today = days[0]?.date
  const slot = findSlot(days, slotId)
  const day =
    shown.find(({ date }) => date === chosenDate) ?? shown.find(({ state }) => state === 'open')
  if (today === undefined) return null

  function chooseDay(date: string): void {
    setChosenDate(date)
    onSelect(undefined)
  }

  return (
    <>
      <Days days={shown} today={today} selected={day?.date} onSelect={chooseDay} />
      {slotId !== undefined && !slot?.free && <Vanished slotId={slotId} />}
      {day ? (
        <DaySlots day={day} selected={slot?.slotId} onSelect={onSelect} />
      ) : (
        <Notice tone="amber" title="这些天都约不了" note="请打电话，我们帮您想办法。" />
      )}
    </>
  )
}

function Vanished({ slotId }: { slotId: string }) {
  const startsAt = startsAtOf(slotId)
  const when = startsAt === undefined ? '您选的时间' : whenText(startsAt)
  return <Notice tone="red" title={`${when} 刚被约走了`} note="请换一个时间。填好的都还在。" />
}

interface DaysProps {
  days: readonly BookingDay[]
  today: string
  selected: string | undefined
  onSelect: (date: string) => void
}

function Days({ days, today, selected, onSelect }: DaysProps) {
  const size = useLargeText() ? 3 : 5
  const [chosenPage, setPage] = useState<number>()
  const page = chosenPage ?? firstOpenPage(days, size)
  const shown = days.slice(page * size, (page + 1) * size)
  const following = days[(page + 1) * size]
  const more = following && {
    title: '后面几天',
    note: `${Number(following.date.slice(8))}日以后`,
    onTap: () => setPage(page + 1),
  }
  return (
    <>
      <DayStrip
        title={monthTitle(shown)}
        days={shown.map((day) => toDay(day, today))}
        selected={selected}
        onSelect={onSelect}
        {...(more && { more })}
      />
      {closedLines(shown).map((line) => (
        <View key={line} className="small">
          {line}
        </View>
      ))}
      {page > 0 && (
        <Button small icon="chevron-left" title="前面几天" onTap={() => setPage(page - 1)} />
      )}
    </>
  )
}

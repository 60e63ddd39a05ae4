import type { BookingDay } from '@contract/appointments/appointmentShapes'
import { clockText, dayAndWeekdayText, dayText, spokenTimeText } from '@contract/time'
import type { ReactNode } from 'react'
import { Heading } from '../../ui/Heading'
import { SlotGrid } from '../../ui/SlotGrid'
import { useLargeText } from '../../ui/textSize'
import { slotsByHalfDay } from './dayPages'

export interface DaySlotsProps {
  day: BookingDay
  selected: string | undefined
  onSelect: (slotId: string) => void
}

/** The hours of a day, morning and afternoon. */
export function DaySlots({ day, selected, onSelect }: DaySlotsProps) {
  const large = useLargeText()
  return slotsByHalfDay(day.slots).map(({ halfDay, slots }, index) => {
    const date = large ? dayText(day.date) : dayAndWeekdayText(day.date)
    return (
      <DayHalf key={halfDay} title={index === 0 ? `${date} ${halfDay}` : halfDay}>
        <SlotGrid
          label={`${dayAndWeekdayText(day.date)} ${halfDay}`}
          slots={slots.map(({ slotId, starts, free }) => ({
            key: slotId,
            title: clockText(starts),
            // Heard alone, 2:00 might be at night.
            spokenTitle: halfDay === '下午' ? spokenTimeText(starts) : undefined,
            note: free > 0 ? `余${free}` : '满',
            disabled: free === 0,
          }))}
          selected={selected}
          onSelect={onSelect}
        />
      </DayHalf>
    )
  })
}

function DayHalf({ title, children }: { title: string; children: ReactNode }) {
  return (
    <>
      <Heading title={title} />
      {children}
    </>
  )
}

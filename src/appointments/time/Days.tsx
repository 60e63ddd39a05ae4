import type { BookingDay } from '@contract/appointments/appointmentShapes'
import type { DateText } from '@contract/time'
import { View } from '@tarojs/components'
import { DayStrip, type Turn } from '../../ui/DayStrip'
import { closedLines, monthTitle, toDay } from './dayPages'

export interface DaysProps {
  shown: readonly BookingDay[]
  /** The server's. */
  today: DateText
  selected: DateText | undefined
  onSelect: (date: DateText) => void
  /** With which day the page before begins, and the page after; undefined where there is none. */
  before: DateText | undefined
  after: DateText | undefined
}

/** A few days, why some of them cannot be had, and the ways to the others. */
export function Days({ shown, today, selected, onSelect, before, after }: DaysProps) {
  return (
    <>
      <DayStrip
        title={monthTitle(shown)}
        days={shown.map((day) => toDay(day, today))}
        selected={selected}
        onSelect={onSelect}
        before={turnTo(before, '前面几天', '起', onSelect)}
        after={turnTo(after, '后面几天', '以后', onSelect)}
      />
      {closedLines(shown).map((line) => (
        <View key={line} className="small">
          {line}
        </View>
      ))}
    </>
  )
}

/** 后面几天, 17日以后. */
function turnTo(
  date: DateText | undefined,
  title: string,
  reach: string,
  onSelect: (date: DateText) => void,
): Turn | undefined {
  if (date === undefined) return undefined
  return { title, note: `${Number(date.slice(8))}日${reach}`, onTap: () => onSelect(date) }
}

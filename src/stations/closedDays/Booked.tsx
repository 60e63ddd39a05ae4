import type { DeskRow } from '@contract/appointments/appointmentShapes'
import { APPOINTMENT_STATUSES } from '@contract/appointments/appointmentTerms'
import { stillToCome } from '@contract/appointments/stillToCome'
import type { deskDay } from '@contract/appointments/tabProcedures'
import type { OutputOf } from '@contract/procedure'
import { type DateText, dayAndWeekdayText, dayText, spokenTimeText, timeOf } from '@contract/time'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { Read } from '../../cloud/useRead'
import { personFileUrl } from '../../people/links'
import { showAtDesk } from '../../shell/soughtAtDesk'
import { Button } from '../../ui/Button'
import { Cell } from '../../ui/Cell'
import { List } from '../../ui/List'
import { Notice } from '../../ui/Notice'
import { PhoneCell } from '../../ui/PhoneCell'
import { Sheet } from '../../ui/Sheet'

type Day = OutputOf<typeof deskDay>

/** Whether anybody is expected on the day that is to be closed. */
export function BookedNotice({ date, booked }: { date: DateText; booked: Read<Day> }) {
  if (booked.state === 'error') {
    return <Notice tone="amber" note="没看到这一天有没有人约，请再看一次。" />
  }
  if (booked.data === undefined) return null
  const expected = stillToCome(booked.data.counts)
  if (expected === 0) return <Notice tone="good" note={`${dayText(date)}还没有人约。`} />
  return <Notice tone="amber" note={`${dayText(date)}已经约了${expected}件事。`} />
}

export interface BookedSheetProps {
  stationId: string
  date: DateText
  day: Day
  onClose: () => void
  onGoOn: () => void
}

/** Who has booked is not told by itself: whom to call, and whether it is closed all the same. */
export function BookedSheet({ stationId, date, day, onClose, onGoOn }: BookedSheetProps) {
  return (
    <Sheet
      title={`${dayAndWeekdayText(date)}约了${stillToCome(day.counts)}件，还要休息吗？`}
      onClose={onClose}
      foot={
        <>
          <Button kind="primary" title="先不休息" onTap={onClose} />
          <Button kind="danger" title="还是休息" onTap={onGoOn} />
        </>
      }
    >
      <View>约好的不会自己取消。请打电话商量，再到工作台这一天点开名字，改时间。</View>
      <BookedList stationId={stationId} date={date} day={day} />
    </Sheet>
  )
}

interface StillBookedProps {
  stationId: string
  date: DateText
  booked: Read<Day>
}

/** On a day that is closed now: those who booked it still come, unless they are called. */
export function StillBooked({ stationId, date, booked }: StillBookedProps) {
  const expected = booked.data === undefined ? 0 : stillToCome(booked.data.counts)
  if (booked.data === undefined || expected === 0) return null
  return (
    <>
      <Notice
        tone="amber"
        title={`${dayAndWeekdayText(date)}还有${expected}件约好的`}
        note="不会自己取消。请打电话商量，再到工作台这一天点开名字，改时间。预约里也写着站里休息。"
      />
      <BookedList stationId={stationId} date={date} day={booked.data} />
    </>
  )
}

interface BookedListProps {
  stationId: string
  date: DateText
  day: Day
}

/** Who is to be called, and where those are who do not fit in. */
function BookedList({ stationId, date, day }: BookedListProps) {
  const waiting = day.rows.filter(({ status }) => APPOINTMENT_STATUSES[status].open)
  return (
    <>
      {waiting.length > 0 && (
        <List label="约了这一天的人">
          {waiting.map((row) => (
            <Booking key={row.appointmentId} stationId={stationId} row={row} />
          ))}
        </List>
      )}
      {(waiting.length > 0 || day.next !== undefined) && (
        <Button title="去工作台看这一天的所有人" onTap={() => showAtDesk({ stationId, date })} />
      )}
    </>
  )
}

function Booking({ stationId, row }: { stationId: string; row: DeskRow }) {
  const { name, phone, startsAt, personId } = row
  const title = `${name} ${spokenTimeText(timeOf(startsAt))}`
  if (phone === undefined && personId !== undefined) {
    const open = () => void Taro.navigateTo({ url: personFileUrl(stationId, personId) })
    return <Cell icon="person" title={title} note="电话在档案里" onTap={open} />
  }
  if (phone === undefined) return <Cell icon="person" title={title} note="没有留电话" />
  return <PhoneCell title={title} phone={phone} />
}

import type { ClosedDate } from '@contract/stations/stationTerms'
import { dayAndWeekdayText } from '@contract/time'
import { View } from '@tarojs/components'
import { busyText } from '../../cloud/busyText'
import { StaleNotice } from '../../cloud/ReadView'
import { Refusal } from '../../cloud/Refusal'
import { useOnline } from '../../cloud/useOnline'
import type { Read } from '../../cloud/useRead'
import { ActionBar } from '../../ui/ActionBar'
import type { ButtonProps } from '../../ui/Button'
import { Field } from '../../ui/Field'
import { fieldId } from '../../ui/fieldAnchor'
import { Heading } from '../../ui/Heading'
import { Notice } from '../../ui/Notice'
import { Screen } from '../../ui/Screen'
import { BookedNotice, BookedSheet, StillBooked } from './Booked'
import { BookedClosedDays } from './BookedClosedDays'
import { ClosedDateList } from './ClosedDateList'
import { DayToClose } from './DayToClose'
import { type Closing, useClosing } from './useClosing'

export interface CloseADayProps {
  stationId: string
  /** From today on, the nearest first. */
  closedDates: readonly ClosedDate[]
  read: Omit<Read<unknown>, 'data'>
}

/** The days that are closed, to take back, and one more to add: which, why, and who is expected. */
export function CloseADay({ stationId, closedDates, read }: CloseADayProps) {
  const closing = useClosing(stationId)
  const online = useOnline()
  const { date, booked } = closing
  return (
    <Screen actionBar={<ActionBar main={mainAction(closing, online)} />}>
      <StaleNotice read={read} />
      <JustClosed stationId={stationId} closing={closing} />
      <Heading level={1} title="站里哪天休息" />
      <View className="small">周末和节假日按上班时间算，不用在这里登。</View>
      <BookedClosedDays stationId={stationId} except={closing.closed} />
      <ClosedDateList stationId={stationId} closedDates={closedDates} />
      <Heading title="加一天休息" />
      <ClosingFields closedDates={closedDates} closing={closing} />
      <Refusal title="还没登上" error={closing.write.error} />
      {closing.isAsking && date !== undefined && booked.data && (
        <BookedSheet
          stationId={stationId}
          date={date}
          day={booked.data}
          onClose={closing.stopAsking}
          onGoOn={() => void closing.close()}
        />
      )}
    </Screen>
  )
}

/** The day that was closed a moment ago, and who is to be called because of that. */
function JustClosed({ stationId, closing }: { stationId: string; closing: Closing }) {
  const { closed, stillBooked } = closing
  if (closed === undefined) return null
  return (
    <View id={fieldId('closed')} className="choices">
      <Notice tone="good" note={`${dayAndWeekdayText(closed)}登好了休息。`} />
      <StillBooked stationId={stationId} date={closed} booked={stillBooked} />
    </View>
  )
}

interface ClosingFieldsProps extends Pick<CloseADayProps, 'closedDates'> {
  closing: Closing
}

/** Which day, who is expected on it, and why it is closed. */
function ClosingFields({ closedDates, closing }: ClosingFieldsProps) {
  const { date, reason, booked, change, issueAt } = closing
  return (
    <>
      <DayToClose
        selected={date}
        closedDates={closedDates}
        onSelect={(chosen) => change({ date: chosen })}
      />
      {date !== undefined && <BookedNotice date={date} booked={booked} />}
      <View id={fieldId('reason')}>
        <Field
          label="为什么休息"
          hint="提前14天起，群众在首页和联系卡上看得到。"
          placeholder="例如 开会学习"
          maxLength={20}
          value={reason}
          error={issueAt('reason')}
          onChange={(typed) => change({ reason: typed })}
        />
      </View>
    </>
  )
}

function mainAction({ date, booked, write, begin }: Closing, online: boolean): ButtonProps {
  const title = date === undefined ? '这天休息' : `${dayAndWeekdayText(date)}休息`
  if (!online) return { title, disabledReason: '连上网再登', onTap: begin }
  if (date === undefined) return { title, disabledReason: '先选一天', onTap: begin }
  if (booked.state === 'error') return { title: '再看看有没有人约', onTap: booked.refetch }
  const looking = booked.data === undefined ? '正在看有没有人约' : undefined
  return { title, loading: busyText(write, '正在登') ?? looking, onTap: begin }
}

import { stillToCome } from '@contract/appointments/stillToCome'
import { fieldIssues } from '@contract/fieldIssues'
import { closeStationOn } from '@contract/stations'
import type { ClosedDate } from '@contract/stations/stationTerms'
import { dayAndWeekdayText } from '@contract/time'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { StaleNotice } from '../../cloud/ReadView'
import { Refusal } from '../../cloud/Refusal'
import { useOnline } from '../../cloud/useOnline'
import type { Read } from '../../cloud/useRead'
import { CHECKING_TEXT } from '../../cloud/useWrite'
import { ActionBar } from '../../ui/ActionBar'
import type { ButtonProps } from '../../ui/Button'
import { Field } from '../../ui/Field'
import { fieldId, scrollToField } from '../../ui/fieldAnchor'
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
  const [isTried, setTried] = useState(false)
  const [asks, setAsks] = useState(false)
  const online = useOnline()
  const { date, reason, booked, error } = closing
  const input = { stationId, date, reason: reason.trim() }
  const issues = isTried ? fieldIssues(closeStationOn.input, input) : []

  async function close(): Promise<void> {
    setAsks(false)
    const done = await closing.close()
    setTried(!done)
    scrollToField(done ? 'closed' : 'refusal')
  }

  function tap(): void {
    setTried(true)
    if (fieldIssues(closeStationOn.input, input).length > 0) scrollToField('reason')
    else if (booked.data && stillToCome(booked.data.counts) > 0) setAsks(true)
    else void close()
  }

  return (
    <Screen actionBar={<ActionBar main={mainAction(closing, online, tap)} />}>
      <StaleNotice read={read} />
      {closing.closed !== undefined && (
        <View id={fieldId('closed')} className="choices">
          <Notice tone="good" note={`${dayAndWeekdayText(closing.closed)}登好了休息。`} />
          <StillBooked stationId={stationId} date={closing.closed} booked={closing.stillBooked} />
        </View>
      )}
      <Heading level={1} title="站里哪天休息" />
      <View className="small">周末和节假日按上班时间算，不用在这里登。</View>
      <BookedClosedDays stationId={stationId} except={closing.closed} />
      <ClosedDateList stationId={stationId} closedDates={closedDates} />
      <Heading title="加一天休息" />
      <DayToClose
        selected={date}
        closedDates={closedDates}
        onSelect={(chosen) => closing.change({ date: chosen })}
      />
      {date !== undefined && <BookedNotice date={date} booked={booked} />}
      <View id={fieldId('reason')}>
        <Field
          label="为什么休息"
          hint="群众在联系卡上看得到。"
          placeholder="例如 开会学习"
          maxLength={20}
          value={reason}
          error={issues.find(({ path }) => path === 'reason')?.message}
          onChange={(typed) => closing.change({ reason: typed })}
        />
      </View>
      <Refusal title="还没登上" error={error} />
      {asks && date !== undefined && booked.data && (
        <BookedSheet
          stationId={stationId}
          date={date}
          day={booked.data}
          onClose={() => setAsks(false)}
          onGoOn={() => void close()}
        />
      )}
    </Screen>
  )
}

function mainAction(
  { date, booked, write }: Closing,
  online: boolean,
  tap: () => void,
): ButtonProps {
  const title = date === undefined ? '这天休息' : `${dayAndWeekdayText(date)}休息`
  if (!online) return { title, disabledReason: '连上网再登', onTap: tap }
  if (date === undefined) return { title, disabledReason: '先选一天', onTap: tap }
  if (booked.state === 'error') return { title: '再看看有没有人约', onTap: booked.refetch }
  const sending = write.state === 'checking' ? CHECKING_TEXT : '正在登'
  const looking = booked.data === undefined ? '正在看有没有人约' : undefined
  return { title, loading: write.isBusy ? sending : looking, onTap: tap }
}

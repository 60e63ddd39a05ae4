import { AWAY_DAYS_MAX } from '@contract/members/memberTerms'
import { stationHome } from '@contract/stations/tabProcedures'
import { addDays, type DateText, dateOf } from '@contract/time'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useNow } from '../../cloud/useNow'
import { useRead } from '../../cloud/useRead'
import { Choice, Choices } from '../../ui/Choice'
import { Field } from '../../ui/Field'
import { MonthGrid } from '../../ui/MonthGrid'
import { monthOf } from '../../ui/monthDays'
import { Notice } from '../../ui/Notice'
import { type ReturnChoice, usualReturns } from '../awayTimes'

export interface ReturnChoicesProps {
  stationId: string
  choice: ReturnChoice | undefined
  /** What is wrong with the time. */
  error: string | undefined
  onChoose: (choice: ReturnChoice) => void
}

/** When somebody is back: the usual times, an hour of today, or a day. */
export function ReturnChoices({ stationId, choice, error, onChoose }: ReturnChoicesProps) {
  const now = useNow()
  const { data: station } = useRead(stationHome, { stationId })
  const hours = station?.today.date === dateOf(now) ? station.today.periods : []
  const isHour = choice?.kind === 'hour'
  const isDay = choice?.kind === 'day'
  return (
    <>
      {error !== undefined && !isHour && <Notice tone="red" note={error} />}
      <Choices label="什么时候回来">
        {usualReturns(now, hours).map(({ title, until }) => (
          <Choice
            key={title}
            title={title}
            selected={choice?.kind === 'usual' && choice.until === until}
            onTap={() => onChoose({ kind: 'usual', until })}
          />
        ))}
        <Choice
          title="今天别的时间"
          selected={isHour}
          onTap={() => onChoose({ kind: 'hour', typed: '' })}
        />
        <Choice
          title="别的日子"
          selected={isDay}
          onTap={() => onChoose({ kind: 'day', date: undefined })}
        />
      </Choices>
      {isHour && (
        <Field
          label="几点回来"
          hint="24小时制，例如 1530 是下午3点半。"
          placeholder="例如 1530"
          maxLength={6}
          value={choice.typed}
          error={error}
          onChange={(typed) => onChoose({ kind: 'hour', typed })}
        />
      )}
      {isDay && (
        <ReturnDay
          selected={choice.date}
          today={dateOf(now)}
          onSelect={(date) => onChoose({ kind: 'day', date })}
        />
      )}
    </>
  )
}

interface ReturnDayProps {
  selected: DateText | undefined
  today: DateText
  onSelect: (date: DateText) => void
}

function ReturnDay({ selected, today, onSelect }: ReturnDayProps) {
  const [turnedTo, setTurnedTo] = useState<string>()
  const last = addDays(today, AWAY_DAYS_MAX)
  return (
    <>
      <View className="small">那一天一早就算回来了。</View>
      <MonthGrid
        month={turnedTo ?? monthOf(today)}
        from={monthOf(today)}
        to={monthOf(last)}
        selected={selected}
        whyNot={(date) => (date <= today || date > last ? '不能选' : undefined)}
        markOf={() => undefined}
        onMonth={setTurnedTo}
        onSelect={onSelect}
      />
    </>
  )
}

import type { FieldIssue } from '@contract/procedure'
import { View } from '@tarojs/components'
import { accessible } from '../../ui/accessible'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'
import { fieldId } from '../../ui/fieldAnchor'
import { Heading } from '../../ui/Heading'
import type { TypedPeriod } from './stationForm'

/** As many as the contract takes for one day. */
const PERIODS_MAX = 4

export interface PeriodFieldsProps {
  /** 周一到周五. */
  title: string
  /** Where in the form: `hours.workday`. */
  path: string
  periods: readonly TypedPeriod[]
  issues: readonly FieldIssue[]
  onChange: (periods: readonly TypedPeriod[]) => void
}

/** From when to when the station is open on days of one kind; without a period it is closed. */
export function PeriodFields({ title, path, periods, issues, onChange }: PeriodFieldsProps) {
  const isClosed = periods.length === 0
  // What is wrong with the day as a whole stands under its last period, and only once each is right.
  const inPeriods = issues.filter((each) => each.path.startsWith(`${path}.`))
  return (
    <View id={fieldId(path)} className="edit-part">
      <Heading title={title} side={isClosed ? '休息' : undefined} />
      {periods.map((period, index) => (
        <Period
          // A period is known by its place alone.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          key={index}
          title={title}
          path={`${path}.${index}`}
          period={period}
          issues={inPeriods.length === 0 && index === periods.length - 1 ? issues : inPeriods}
          day={path}
          onChange={(changed) =>
            onChange(periods.map((each, place) => (place === index ? changed : each)))
          }
        />
      ))}
      <View className="edit-tools">
        {periods.length < PERIODS_MAX && (
          <Button
            small
            icon="plus"
            title={isClosed ? '这些天上班' : '加一段'}
            label={`${isClosed ? '这些天上班' : '加一段'}，${title}`}
            onTap={() => onChange([...periods, ['', '']])}
          />
        )}
        {!isClosed && (
          <Button
            small
            title={periods.length === 1 ? '改成休息' : '去掉一段'}
            label={`${periods.length === 1 ? '改成休息' : '去掉一段'}，${title}`}
            onTap={() => onChange(periods.slice(0, -1))}
          />
        )}
      </View>
    </View>
  )
}

interface PeriodProps extends Omit<PeriodFieldsProps, 'periods' | 'onChange'> {
  period: TypedPeriod
  /** The path of its day. */
  day: string
  onChange: (period: TypedPeriod) => void
}

function Period({ title, path, day, period, issues, onChange }: PeriodProps) {
  const [opens, closes] = period
  const issueAt = (...paths: string[]) =>
    issues.find((issue) => paths.includes(issue.path))?.message
  return (
    <View className="edit-two" {...accessible({ role: 'group', label: title })}>
      <Field
        label="上班"
        placeholder="例如 08:30"
        maxLength={6}
        value={opens}
        error={issueAt(`${path}.opens`)}
        onChange={(value) => onChange([value, closes])}
      />
      <Field
        label="下班"
        placeholder="例如 12:00"
        maxLength={6}
        value={closes}
        error={issueAt(`${path}.closes`, path, day)}
        onChange={(value) => onChange([opens, value])}
      />
    </View>
  )
}

import type { DayKind } from '@contract/stations/hours'
import { View } from '@tarojs/components'
import { Heading } from '../../ui/Heading'
import type { StationPartProps } from './ContactFields'
import { PeriodFields } from './PeriodFields'
import { periodsIn, writePeriods } from './stationForm'

const DAYS: readonly { kind: DayKind; title: string }[] = [
  { kind: 'workday', title: '周一到周五' },
  { kind: 'weekend', title: '周末' },
  { kind: 'holiday', title: '节假日' },
]

/** When the station is open, for each kind of day. */
export function HoursFields({ form, settings }: StationPartProps) {
  const { form: typed, change } = form.draft
  return (
    <>
      <Heading title="上班时间" />
      <View className="small">
        24小时制，写成 08:30 这样，不打冒号也行。调休上班的日子按周一到周五算。
      </View>
      {DAYS.map(({ kind, title }) => (
        <PeriodFields
          key={kind}
          title={title}
          path={`hours.${kind}`}
          periods={periodsIn(typed, settings, kind)}
          issues={form.issues}
          onChange={(periods) => change({ [kind]: writePeriods(periods) })}
        />
      ))}
    </>
  )
}

import { bookedClosedDays } from '@contract/appointments'
import { type DateText, dayAndWeekdayText } from '@contract/time'
import { useRead } from '../../cloud/useRead'
import { showAtDesk } from '../../shell/soughtAtDesk'
import { Cell } from '../../ui/Cell'
import { List } from '../../ui/List'
import { Notice } from '../../ui/Notice'

export interface BookedClosedDaysProps {
  stationId: string
  /** Of this one it is said elsewhere. */
  except: DateText | undefined
}

/** The closed days for which people are still booked, each with the way to whom to call. */
export function BookedClosedDays({ stationId, except }: BookedClosedDaysProps) {
  const { data, state, refetch } = useRead(bookedClosedDays, { stationId })
  if (state === 'error') {
    return (
      <Notice tone="amber" title="没看到休息日还有没有人约" note="点这里再看。" onTap={refetch} />
    )
  }
  const days = (data?.days ?? []).filter(({ date }) => date !== except)
  if (days.length === 0) return null
  return (
    <>
      <Notice
        tone="amber"
        title={`有${days.length}个休息日还有人约`}
        note="约好的不会自己取消。点开一天，打电话商量好，点开这个人改时间。"
      />
      <List label="还有人约的休息日">
        {days.map(({ date, toCome }) => (
          <Cell
            key={date}
            icon="phone"
            title={dayAndWeekdayText(date)}
            note={`还有${toCome}件约好的`}
            onTap={() => showAtDesk({ stationId, date })}
          />
        ))}
      </List>
    </>
  )
}

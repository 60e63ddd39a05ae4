import { moveAtDesk } from '@contract/appointments'
import { dateOf } from '@contract/time'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Unopened } from '../../cloud/Unopened'
import { useWrite } from '../../cloud/useWrite'
import { AtStation } from '../../shell/AtStation'
import { OpenFrom } from '../../shell/OpenFrom'
import { showAtDesk } from '../../shell/soughtAtDesk'
import { ActionBar } from '../../ui/ActionBar'
import { Button } from '../../ui/Button'
import { Empty } from '../../ui/Empty'
import { Screen } from '../../ui/Screen'
import { Success } from '../../ui/Success'
import { whenText } from '../appointmentText'
import { startsAtOf } from '../time/slotChoice'
import { NewTime } from './NewTime'
import { useDeskRow } from './useDeskRow'

/** The desk puts somebody down for another time, whom it has talked to. */
export function MoveAtDesk() {
  const { appointmentId, date } = useRouter().params
  return (
    <AtStation procedure={moveAtDesk} keeps="登记过的都在">
      {({ stationId }) =>
        appointmentId === undefined || date === undefined ? (
          <OpenFrom from="work" />
        ) : (
          <OneOfTheDay stationId={stationId} date={date} appointmentId={appointmentId} />
        )
      }
    </AtStation>
  )
}

interface OneOfTheDayProps {
  stationId: string
  /** The day that it was on as the page was opened. */
  date: string
  appointmentId: string
}

function OneOfTheDay({ stationId, date, appointmentId }: OneOfTheDayProps) {
  const { read, row } = useDeskRow(stationId, date, appointmentId)
  const write = useWrite(moveAtDesk)
  const [moved, setMoved] = useState<{ name: string; slotId: string }>()
  const back = { title: '回这一天的名单', onTap: () => showAtDesk({ stationId, date }) }
  if (moved)
    return <Moved {...moved} stationId={stationId} appointmentId={appointmentId} back={back} />
  if (row === undefined) {
    return (
      <Screen staff>
        {read.data === undefined || read.isFetching ? (
          <Unopened
            read={read.data === undefined ? read : { ...read, state: 'loading' }}
            keeps="登记过的都在"
          />
        ) : (
          <Empty
            icon="calendar"
            title="这一天没有这一件"
            lines={['可能刚改了时间。']}
            action={back}
          />
        )}
      </Screen>
    )
  }
  const { name } = row

  async function move(slotId: string): Promise<void> {
    if (await write.submit({ stationId, appointmentId, slotId })) setMoved({ name, slotId })
  }

  return (
    <NewTime
      booked={{ ...row, stationId }}
      actor="desk"
      phone={row.phone}
      write={write}
      leave={back}
      onMove={(slotId) => void move(slotId)}
    />
  )
}

interface MovedProps {
  stationId: string
  appointmentId: string
  name: string
  slotId: string
  back: { title: string; onTap: () => void }
}

/** Of a day that is closed the next one is to be called: the way back stands first. */
function Moved({ stationId, appointmentId, name, slotId, back }: MovedProps) {
  const to = startsAtOf(slotId) ?? 0
  return (
    <Screen staff actionBar={<ActionBar main={back} />}>
      <Success title={`${name}改到${whenText(to)}了`} />
      <Button
        title="看改到的那一天"
        onTap={() => showAtDesk({ stationId, date: dateOf(to), appointmentId })}
      />
    </Screen>
  )
}

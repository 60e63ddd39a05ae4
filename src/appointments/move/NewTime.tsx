import { freeSlots } from '@contract/appointments'
import {
  type Actor,
  type AppointmentState,
  availableActions,
} from '@contract/appointments/appointmentActions'
import { MATTERS, type Matter } from '@contract/matters'
import type { Procedure } from '@contract/procedure'
import type { Instant } from '@contract/time'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { busyText } from '../../cloud/busyText'
import { ReadView } from '../../cloud/ReadView'
import { Refusal } from '../../cloud/Refusal'
import { useNow } from '../../cloud/useNow'
import { useOnline } from '../../cloud/useOnline'
import { useRead } from '../../cloud/useRead'
import type { Write } from '../../cloud/useWrite'
import { ActionBar } from '../../ui/ActionBar'
import type { ButtonProps } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Empty } from '../../ui/Empty'
import { Heading } from '../../ui/Heading'
import { OfflineNotice } from '../../ui/OfflineNotice'
import { Screen } from '../../ui/Screen'
import { whenText } from '../appointmentText'
import { findSlot, startsAtOf } from '../time/slotChoice'
import { TimeChoices } from '../time/TimeChoices'

/** How often the places left are asked for anew, in ms. */
const RENEW_MS = 30_000

export interface NewTimeProps {
  booked: AppointmentState & { stationId: string; matter: Matter; name: string }
  /** As whom it is moved. */
  actor: Actor
  /** Whom to call about it. */
  phone: string | undefined
  write: Pick<Write<Procedure>, 'isBusy' | 'state' | 'error'>
  /** Where to go where it cannot be moved any more. */
  leave: { title: string; onTap: () => void }
  onMove: (slotId: string) => void
}

/** What is booked, and the other times at which it can be had. */
export function NewTime(props: NewTimeProps) {
  const { booked, actor, phone, leave } = props
  const now = useNow()
  const isStaff = actor === 'desk'
  if (!availableActions(booked, actor, now).includes('move')) {
    return (
      <Screen staff={isStaff} actionBar={<ActionBar phone={phone} main={leave} />}>
        <Empty
          icon="calendar"
          title="这一件改不了时间了"
          lines={['可能时间已经到了，或者取消了。']}
        />
      </Screen>
    )
  }
  return <Choosing {...props} isStaff={isStaff} />
}

function Choosing({ booked, phone, write, onMove, isStaff }: NewTimeProps & { isStaff: boolean }) {
  const [slotId, setSlotId] = useState<string>()
  const { stationId, matter, way, name, startsAt } = booked
  const online = useOnline()
  const read = useRead(freeSlots, { stationId, matter, way }, { everyMs: RENEW_MS })
  const slot = findSlot(read.data?.days ?? [], slotId)
  const to = slot && slot.free > 0 ? slot.slotId : undefined
  const main = { ...mainAction(to, startsAt, online, onMove), loading: busyText(write, '正在改') }
  return (
    <Screen
      staff={isStaff}
      actionBar={read.state === 'ready' && <ActionBar phone={phone} main={main} />}
    >
      {!online && <OfflineNotice />}
      <Heading level={1} title="改到什么时候？" />
      <Card>
        <View className="strong">{`${name}，${MATTERS[matter].label}`}</View>
        <View className="phrase">现在约的是{whenText(startsAt)}</View>
      </Card>
      <ReadView read={read} phone={isStaff ? undefined : phone}>
        {({ days }) => (
          <TimeChoices days={days} slotId={slotId} onSelect={setSlotId} isStaff={isStaff} />
        )}
      </ReadView>
      <Refusal title="还没改，原来的时间还留着" error={write.error} />
    </Screen>
  )
}

function mainAction(
  slotId: string | undefined,
  startsAt: Instant,
  online: boolean,
  onMove: (slotId: string) => void,
): ButtonProps {
  const title = '就改到这个时间'
  const to = slotId === undefined ? undefined : startsAtOf(slotId)
  if (!online) return { title, disabledReason: '连上网才能改', onTap: () => {} }
  if (slotId === undefined || to === undefined) {
    return { title, disabledReason: '请先选时间', onTap: () => {} }
  }
  const disabledReason = to === startsAt ? '现在约的就是这个时间' : undefined
  return { title, note: whenText(to), disabledReason, onTap: () => onMove(slotId) }
}

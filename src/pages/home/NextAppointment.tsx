import { actorOf, availableActions } from '@contract/appointments/appointmentActions'
import type { AppointmentSummary } from '@contract/appointments/appointmentShapes'
import { stationName } from '@contract/stations/stationTerms'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { invitationText, matterText, toDoNow, wayText } from '../../appointments/appointmentText'
import { openAppointment, openMove } from '../../appointments/links'
import { When } from '../../appointments/When'
import { useNow } from '../../cloud/useNow'
import { useOnline } from '../../cloud/useOnline'
import { DirectionsSheet } from '../../stations/DirectionsSheet'
import { useStation } from '../../stations/useStation'
import { Button } from '../../ui/Button'
import { Card, type CardProps } from '../../ui/Card'
import { callPhone } from '../../ui/callPhone'

/** The next appointment: who, when, what for, and what to do about it now. */
export function NextAppointment({ appointment }: { appointment: AppointmentSummary }) {
  const now = useNow()
  const online = useOnline()
  const [showsWay, setShowsWay] = useState(false)
  const { read, phone } = useStation(appointment.stationId)
  const station = read.data
  const comes = appointment.way === 'onSite'
  const directions = { title: '怎么来', icon: 'pin', onTap: () => setShowsWay(true) } as const
  const toDo = toDoNow(appointment, now)
  const mayMove =
    online && availableActions(appointment, actorOf(appointment), now).includes('move')
  const move = {
    title: '改时间',
    icon: 'clock',
    onTap: () => openMove(appointment.appointmentId),
  } as const
  const leads = comes && station !== undefined
  const actions: CardProps['actions'] = mayMove
    ? leads
      ? [move, directions]
      : [move]
    : leads
      ? [directions]
      : []
  return (
    <>
      <Card actions={actions}>
        <View className="strong">{invitationText(appointment, now)}</View>
        {toDo && <View className="phrase">{toDo.note}</View>}
        <When startsAt={appointment.startsAt} size="display" />
        <View>{matterText(appointment)}</View>
        <View className="small">{wayText(appointment)}</View>
        {toDo && phone !== undefined && <CallButton phone={phone} />}
        <Button
          kind={toDo && phone !== undefined ? 'secondary' : 'primary'}
          icon="bag"
          title={comes ? '看看要带什么' : '看看要备什么'}
          onTap={() => openAppointment(appointment.appointmentId)}
        />
      </Card>
      {showsWay && station && (
        <DirectionsSheet
          name={stationName(station)}
          address={station.address}
          phone={station.dutyPhone}
          onClose={() => setShowsWay(false)}
        />
      )}
    </>
  )
}

function CallButton({ phone }: { phone: string }) {
  return (
    <Button
      kind="primary"
      icon="phone"
      title="有事打电话说"
      note={phone}
      onTap={() => callPhone(phone)}
    />
  )
}

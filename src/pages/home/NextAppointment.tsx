import type { AppointmentSummary } from '@contract/appointments'
import { stationName } from '@contract/stations'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { invitationText, matterText, wayText } from '../../appointments/appointmentText'
import { openAppointment } from '../../appointments/links'
import { When } from '../../appointments/When'
import { useNow } from '../../cloud/useNow'
import { DirectionsSheet } from '../../stations/DirectionsSheet'
import { useStation } from '../../stations/useStation'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'

/** The next appointment: who, when, what for, and what to do about it now. */
export function NextAppointment({ appointment }: { appointment: AppointmentSummary }) {
  const now = useNow()
  const [showsWay, setShowsWay] = useState(false)
  const { data: station } = useStation(appointment.stationId).read
  const comes = appointment.way === 'onSite'
  const open = () => openAppointment(appointment.appointmentId)
  const directions = { title: '怎么来', icon: 'pin', onTap: () => setShowsWay(true) } as const
  return (
    <>
      <Card actions={comes && station ? [directions] : []}>
        <View className="strong">{invitationText(appointment, now)}</View>
        <When startsAt={appointment.startsAt} size="display" />
        <View>{matterText(appointment)}</View>
        <View className="small">{wayText(appointment)}</View>
        <Button
          kind="primary"
          icon="bag"
          title={comes ? '看看要带什么' : '看看要备什么'}
          onTap={open}
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

import { myAppointments } from '@contract/appointments/tabProcedures'
import { useState } from 'react'
import { useOnline } from '../../cloud/useOnline'
import { useRead } from '../../cloud/useRead'
import { useDutyPhone } from '../../stations/useDutyPhone'
import { ActionBar } from '../../ui/ActionBar'
import type { ButtonProps } from '../../ui/Button'
import { Notice } from '../../ui/Notice'
import { Screen } from '../../ui/Screen'
import { Tabs } from '../../ui/Tabs'
import { startBooking } from '../links'
import { AppointmentCards } from './AppointmentCards'

/** The person's own appointments: to be done, and done. */
export default function MyAppointments() {
  const [tab, setTab] = useState('open')
  const open = useRead(myAppointments, { open: true })
  const phone = useDutyPhone()
  const online = useOnline()
  const count = open.data && !open.data.next ? open.data.appointments.length : undefined
  return (
    <Screen
      top={
        <Tabs
          items={[
            { key: 'open', title: '要办的', count },
            { key: 'ended', title: '办完的' },
          ]}
          current={tab}
          onSelect={setTab}
        />
      }
      actionBar={
        open.state === 'ready' && <ActionBar phone={phone} main={mainAction(online, open, count)} />
      }
    >
      <AppointmentCards key={tab} open={tab === 'open'} phone={phone} />
      {!online && open.data !== undefined && <Notice note="来不了、要改时间，请直接打电话。" />}
    </Screen>
  )
}

function mainAction(
  online: boolean,
  open: { refetch: () => void; isFetching: boolean },
  count: number | undefined,
): ButtonProps {
  if (!online) return { title: '再试一次', onTap: open.refetch }
  if (count === 0) return { title: '预约办事', icon: 'calendar-check', onTap: () => startBooking() }
  return { title: '再约一件事', icon: 'plus', onTap: () => startBooking() }
}

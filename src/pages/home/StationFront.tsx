import type { AppointmentSummary } from '@contract/appointments/appointmentShapes'
import { myAppointments } from '@contract/appointments/tabProcedures'
import { myMemberships } from '@contract/members/tabProcedures'
import type { StationChoice } from '@contract/stations/stationShapes'
import { stationKindText, stationName } from '@contract/stations/stationTerms'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { toDoNow } from '../../appointments/appointmentText'
import { openMyAppointments, startBooking } from '../../appointments/links'
import { StaleNotice } from '../../cloud/ReadView'
import { useNow } from '../../cloud/useNow'
import { useOnline } from '../../cloud/useOnline'
import { useRead } from '../../cloud/useRead'
import { cardsUrl } from '../../contactCards/links'
import { DirectionsSheet } from '../../stations/DirectionsSheet'
import { openStationCard } from '../../stations/openStationCard'
import { openStationChoice } from '../../stations/openStationChoice'
import { useStation } from '../../stations/useStation'
import { Cell } from '../../ui/Cell'
import { List } from '../../ui/List'
import { Masthead } from '../../ui/Masthead'
import { Notice } from '../../ui/Notice'
import { OfflineNotice } from '../../ui/OfflineNotice'
import { PhoneTile } from '../../ui/PhoneCell'
import { Skeleton } from '../../ui/Skeleton'
import { Tile } from '../../ui/Tile'
import { useLargeText } from '../../ui/textSize'
import { NextAppointment } from './NextAppointment'
import { OpeningLine } from './OpeningLine'
import { useTextSizeAction } from './useTextSizeAction'

export interface StationFrontProps {
  station: StationChoice
  onTextSize: () => void
}

/** The front of the chosen station; with an appointment coming up, that comes first. */
export function StationFront({ station, onTextSize }: StationFrontProps) {
  const { read, phone = station.dutyPhone } = useStation(station.stationId)
  const mine = useRead(myAppointments, { open: true })
  const action = useTextSizeAction(onTextSize)
  const online = useOnline()
  const large = useLargeText()
  const now = useNow()
  const [next, ...others] = mine.data?.appointments ?? []
  // Then its card has the phone as the main thing.
  const callsFromCard = next !== undefined && toDoNow(next, now) !== undefined
  return (
    <>
      <Masthead place={station.place} title={stationKindText(station.level)} action={action} />
      <StaleNotice read={mine.isStale ? mine : read} />
      {!online && !mine.isStale && !read.isStale && <OfflineNotice />}
      <OpeningLine read={read} />
      {mine.state === 'loading' && <Skeleton />}
      {next && <NextAppointment appointment={next} />}
      {!next && mine.state !== 'loading' && online && <Booking station={station} main />}
      {!callsFromCard && (
        <PhoneTile title={large ? '打电话问' : '打电话问，值班的人会接'} phone={phone} />
      )}
      {next && online && <Booking station={station} />}
      <OwnHouseholds />
      {mine.state === 'error' && <AppointmentsUnknown onRetry={mine.refetch} />}
      <More station={station} others={others} address={read.data?.address} phone={phone} />
    </>
  )
}

/** What to do here next; beside an appointment to come, one of several ways on. */
function Booking({ station, main }: { station: StationChoice; main?: boolean }) {
  const large = useLargeText()
  const way = {
    icon: 'calendar-check',
    title: '预约办事',
    note: large ? '先约再来，不排队' : '选好时间再来，不用排队',
    onTap: () => startBooking(station.stationId),
  } as const
  return main ? <Tile main {...way} /> : <Cell {...way} />
}

/** For liaisons, who have no desk: one tap to the households that they answer for. */
function OwnHouseholds() {
  const { data } = useRead(myMemberships, {})
  const post = data?.memberships.find(({ role }) => role === 'liaison')
  if (post === undefined) return null
  return (
    <Cell
      icon="home-heart"
      title="我的住户"
      note="谁家还没有卡，该去谁家"
      onTap={() => void Taro.navigateTo({ url: cardsUrl(post.stationId) })}
    />
  )
}

function AppointmentsUnknown({ onRetry }: { onRetry: () => void }) {
  return (
    <Notice
      tone="amber"
      title="您约的事没有打开"
      note="约好的都还在，点这里再试一次。"
      onTap={onRetry}
    />
  )
}

interface MoreProps {
  station: StationChoice
  others: readonly AppointmentSummary[]
  address: string | undefined
  phone: string
}

function More({ station, others, address, phone }: MoreProps) {
  const [showsWay, setShowsWay] = useState(false)
  const name = stationName(station)
  return (
    <>
      <List label="还可以">
        <Cell
          icon="clipboard"
          title="我的预约"
          note={others.length > 0 ? `后面还有${others.length}件要办的` : '约好的和办完的'}
          onTap={openMyAppointments}
        />
        <Cell
          icon="id-card"
          title="联系卡"
          note="地址和工作人员"
          onTap={() => openStationCard(station.stationId)}
        />
        {address !== undefined && (
          <Cell icon="pin" title="怎么来" note={address} onTap={() => setShowsWay(true)} />
        )}
        <Cell
          icon="transfer"
          title="换一个站"
          note={`现在是${station.place}`}
          onTap={openStationChoice}
        />
      </List>
      {showsWay && address !== undefined && (
        <DirectionsSheet
          name={name}
          address={address}
          phone={phone}
          onClose={() => setShowsWay(false)}
        />
      )}
    </>
  )
}

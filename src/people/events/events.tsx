import { lifeEvents } from '@contract/people'
import type { LifeEvent } from '@contract/people/personViews'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { call } from '../../cloud/call'
import { PagesView } from '../../cloud/PagesView'
import { useOnline } from '../../cloud/useOnline'
import { from, usePages } from '../../cloud/usePages'
import { OpenFrom } from '../../shell/OpenFrom'
import { ActionBar } from '../../ui/ActionBar'
import { AskBar } from '../../ui/AskBar'
import { Heading } from '../../ui/Heading'
import { Screen } from '../../ui/Screen'
import { StaffScreen } from '../../ui/staffScreen'
import { readEither } from '../readPerson'
import { useFilePhone } from '../useFilePhone'
import { useOwnBinding } from '../useOwnBinding'
import { EventCard } from './EventCard'
import { RecordSheet } from './RecordSheet'
import { WithdrawSheet } from './WithdrawSheet'

/** What happened in a person's life, the latest first. `?personId=`, for a member with `&stationId=` */
export default function LifeEvents() {
  const asked = readEither(useRouter().params)
  if (asked === undefined) return <OpenFrom from="mine" />
  const { stationId, personId } = asked
  return stationId === undefined ? (
    <OwnEvents personId={personId} />
  ) : (
    <StaffScreen.Provider value>
      <EventsAtDesk stationId={stationId} personId={personId} />
    </StaffScreen.Provider>
  )
}

function OwnEvents({ personId }: { personId: string }) {
  const phone = useFilePhone(personId)
  const binding = useOwnBinding(personId)
  return (
    <Screen actionBar={phone !== undefined && <AskBar title="有疑问，打电话问" phone={phone} />}>
      <Heading level={1} title="经历的事" />
      <View>站里记下这些，好按时来看{binding?.as === 'family' ? binding.name : '您'}。</View>
      <Events asked={{ personId }} />
    </Screen>
  )
}

interface AtDesk {
  stationId: string
  personId: string
}

function EventsAtDesk(asked: AtDesk) {
  const online = useOnline()
  const [isRecording, setRecording] = useState(false)
  const [withdrawing, setWithdrawing] = useState<LifeEvent>()
  return (
    <Screen
      staff
      actionBar={
        <ActionBar
          main={{
            icon: 'plus',
            title: '记一件事',
            disabledReason: online ? undefined : '连上网再记',
            onTap: () => setRecording(true),
          }}
        />
      }
    >
      <Heading level={1} title="经历的事" />
      <View className="small">入伍、返乡、立功、有困难、有变故，都是上门的时候。</View>
      <Events asked={asked} onWithdraw={online ? setWithdrawing : undefined} />
      {isRecording && <RecordSheet {...asked} onClose={() => setRecording(false)} />}
      {withdrawing && (
        <WithdrawSheet
          key={withdrawing.lifeEventId}
          stationId={asked.stationId}
          event={withdrawing}
          onClose={() => setWithdrawing(undefined)}
        />
      )}
    </Screen>
  )
}

interface EventsProps {
  asked: { stationId?: string; personId: string }
  /** Of a member. */
  onWithdraw?: ((event: LifeEvent) => void) | undefined
}

function Events({ asked, onWithdraw }: EventsProps) {
  const phone = useFilePhone(asked.personId)
  const pages = usePages({
    key: [lifeEvents.name, asked],
    ask: async (after) => {
      const page = await call(lifeEvents, { ...asked, ...from(after) })
      return { rows: page.lifeEvents, next: page.next }
    },
  })
  return (
    <PagesView pages={pages} phone={phone} keeps="档案都在" none="还没有记过。">
      {(events) =>
        events.map((event) => (
          <EventCard key={event.lifeEventId} event={event} onWithdraw={onWithdraw} />
        ))
      }
    </PagesView>
  )
}

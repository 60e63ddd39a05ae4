import type { StationHome } from '@contract/stations/stationShapes'
import { AskBeforeLeaving } from '../../cloud/AskBeforeLeaving'
import { busyText } from '../../cloud/busyText'
import { useOnline } from '../../cloud/useOnline'
import { ActionBar } from '../../ui/ActionBar'
import { OfflineNotice } from '../../ui/OfflineNotice'
import { Screen } from '../../ui/Screen'
import { Expected } from './Expected'
import { ExpectedSheet } from './ExpectedSheet'
import { useWalkIn } from './useWalkIn'
import { WalkInFields } from './WalkInFields'
import { WalkInRefusal } from './WalkInRefusal'
import { type OnFile, WhoCame } from './WhoCame'

export interface WalkInFormProps {
  station: StationHome
  /** Who has come, where that is known from the start. */
  person: OnFile | undefined
}

/** What the desk asks of somebody who has come; registered, they wait. */
export function WalkInForm({ station, person }: WalkInFormProps) {
  const { stationId } = station
  const walkIn = useWalkIn(stationId, person)
  const { draft, change, write, issueAt, register, expected } = walkIn
  const online = useOnline()
  return (
    <Screen
      actionBar={
        <ActionBar
          main={{
            title: '登记',
            note: '排进在等的人里',
            loading: busyText(write),
            disabledReason: online ? undefined : '连上网才能登记',
            onTap: () => void register(),
          }}
        />
      }
    >
      {!online && <OfflineNotice />}
      <AskBeforeLeaving isDirty={walkIn.isDirty} isKept={false} />
      <WhoCame
        stationId={stationId}
        draft={draft}
        known={person}
        error={issueAt('served.name')}
        onChange={change}
      />
      <Expected stationId={stationId} draft={draft} />
      <WalkInFields matters={station.matters} draft={draft} issueAt={issueAt} onChange={change} />
      <WalkInRefusal stationId={stationId} error={write.error} />
      {expected && (
        <ExpectedSheet
          stationId={stationId}
          name={draft.name}
          expected={expected}
          onRegister={() => void walkIn.registerBeside()}
          onClose={walkIn.leaveExpected}
        />
      )}
    </Screen>
  )
}

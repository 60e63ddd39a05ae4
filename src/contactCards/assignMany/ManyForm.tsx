import { View } from '@tarojs/components'
import { useState } from 'react'
import { busyText } from '../../cloud/busyText'
import { Refusal } from '../../cloud/Refusal'
import { useOnline } from '../../cloud/useOnline'
import { ActionBar } from '../../ui/ActionBar'
import { Button } from '../../ui/Button'
import { Heading } from '../../ui/Heading'
import { OfflineNotice } from '../../ui/OfflineNotice'
import { Screen } from '../../ui/Screen'
import { AssignmentFields } from '../assign/AssignmentFields'
import { ReasonField } from '../assign/ReasonField'
import { AssignManySheet } from './AssignManySheet'
import type { AssigningMany } from './useAssignMany'

export interface ManyFormProps {
  stationId: string
  many: AssigningMany
  /** Whose they are now: 王秀兰120户、刘志强10户. */
  from: string
  onBack: () => void
}

/** Who answers for all of these from now on. */
export function ManyForm({ stationId, many, from, onBack }: ManyFormProps) {
  const { write, chosen, change, why, changeWhy, issueAt, check, submit, total, done } = many
  const online = useOnline()
  const [asks, setAsks] = useState(false)
  const left = total - done
  return (
    <Screen
      staff
      actionBar={
        <ActionBar
          main={{
            title: done === 0 ? `${total}户都换` : `接着换剩下的${left}户`,
            loading: busyText(write, `正在换，换好${done}户`),
            disabledReason: online ? undefined : '连上网再换',
            // What was begun has been asked.
            onTap: () => (done === 0 ? setAsks(check()) : void submit()),
          }}
        />
      }
    >
      {!online && <OfflineNotice />}
      <Heading level={1} title={`${total}户换给谁`} />
      <View>换了人，手里的卡就旧了，要再换新卡。</View>
      <AssignmentFields
        stationId={stationId}
        assignment={chosen}
        issueAt={issueAt}
        onChange={change}
      />
      <ReasonField why={why} error={issueAt('why')} onChange={changeWhy} />
      <Refusal
        title={done === 0 ? '还没换上' : `换好了${done}户，还有${left}户没换`}
        error={write.error}
      />
      {asks && (
        <AssignManySheet
          stationId={stationId}
          many={many}
          from={from}
          onClose={() => setAsks(false)}
          onAssign={() => {
            setAsks(false)
            void submit()
          }}
        />
      )}
      {done === 0 && !write.isBusy && <Button title="改选住户" onTap={onBack} />}
    </Screen>
  )
}

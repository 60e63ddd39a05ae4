import type { HouseholdDetail } from '@contract/contactCards/contactCardViews'
import { View } from '@tarojs/components'
import { busyText } from '../../cloud/busyText'
import { Refusal } from '../../cloud/Refusal'
import { useOnline } from '../../cloud/useOnline'
import { ActionBar } from '../../ui/ActionBar'
import type { ButtonProps } from '../../ui/Button'
import { goBackOr } from '../../ui/goBackOr'
import { Heading } from '../../ui/Heading'
import { OfflineNotice } from '../../ui/OfflineNotice'
import { Screen } from '../../ui/Screen'
import { householdUrl } from '../links'
import { AssignmentFields } from './AssignmentFields'
import { ReasonField } from './ReasonField'
import { useAssignment } from './useAssignment'

export interface AssignmentFormProps {
  stationId: string
  household: HouseholdDetail
}

/** Who answers for one household, to be chosen anew. */
export function AssignmentForm({ stationId, household }: AssignmentFormProps) {
  const assignment = useAssignment(stationId, household)
  const { chosen, change, why, changeWhy, issueAt, write } = assignment
  const online = useOnline()

  async function submit(): Promise<void> {
    if (await assignment.submit()) goBackOr(householdUrl(stationId, household.householdId))
  }

  return (
    <Screen staff actionBar={<ActionBar main={mainAction(assignment, online, submit)} />}>
      {!online && <OfflineNotice />}
      <Heading level={1} title={`${household.householder}家谁负责`} />
      <View>换了人，手里的卡就旧了，要再换一张新卡。</View>
      <AssignmentFields
        stationId={stationId}
        assignment={chosen}
        issueAt={issueAt}
        onChange={change}
      />
      <ReasonField why={why} error={issueAt('why')} onChange={changeWhy} />
      <Refusal title="还没换上" error={write.error} />
    </Screen>
  )
}

function mainAction(
  { write, isChanged }: ReturnType<typeof useAssignment>,
  online: boolean,
  submit: () => Promise<void>,
): ButtonProps {
  return {
    title: '就这样定',
    loading: busyText(write, '正在换'),
    disabledReason: !online ? '连上网再换' : isChanged ? undefined : '还没有换',
    onTap: () => void submit(),
  }
}

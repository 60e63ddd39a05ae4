import type { HouseholdDetail } from '@contract/contactCards/contactCardViews'
import { View } from '@tarojs/components'
import { useOnline } from '../../cloud/useOnline'
import { CHECKING_TEXT } from '../../cloud/useWrite'
import { ActionBar } from '../../ui/ActionBar'
import type { ButtonProps } from '../../ui/Button'
import { fieldId } from '../../ui/fieldAnchor'
import { goBackOr } from '../../ui/goBackOr'
import { Heading } from '../../ui/Heading'
import { Notice } from '../../ui/Notice'
import { OfflineNotice } from '../../ui/OfflineNotice'
import { Screen } from '../../ui/Screen'
import { householdUrl } from '../links'
import { AssignmentFields } from './AssignmentFields'
import { useAssignment } from './useAssignment'

export interface AssignmentFormProps {
  stationId: string
  household: HouseholdDetail
}

/** Who answers for one household, to be chosen anew. */
export function AssignmentForm({ stationId, household }: AssignmentFormProps) {
  const assignment = useAssignment(stationId, household)
  const { chosen, change, errorAt, write, assign } = assignment
  const online = useOnline()

  async function submit(): Promise<void> {
    if (await assign()) goBackOr(householdUrl(stationId, household.householdId))
  }

  return (
    <Screen staff actionBar={<ActionBar main={mainAction(assignment, online, submit)} />}>
      {!online && <OfflineNotice />}
      <Heading level={1} title={`${household.householder}家谁负责`} />
      <View>换了人，手里的卡就旧了，要再换一张新卡。</View>
      <AssignmentFields
        stationId={stationId}
        assignment={chosen}
        errorAt={errorAt}
        onChange={change}
      />
      <View id={fieldId('refusal')}>
        {write.error && <Notice tone="red" title="还没换上" note={write.error.message} />}
      </View>
    </Screen>
  )
}

function mainAction(
  { write, isChanged }: ReturnType<typeof useAssignment>,
  online: boolean,
  submit: () => Promise<void>,
): ButtonProps {
  const sending = write.state === 'checking' ? CHECKING_TEXT : '正在换'
  return {
    title: '就这样定',
    loading: write.isBusy ? sending : undefined,
    disabledReason: !online ? '连上网再换' : isChanged ? undefined : '还没有换',
    onTap: () => void submit(),
  }
}

import { goAway } from '@contract/members'
import { View } from '@tarojs/components'
import { busyText } from '../../cloud/busyText'
import { StaleNotice } from '../../cloud/ReadView'
import { Refusal } from '../../cloud/Refusal'
import { useNow } from '../../cloud/useNow'
import { useOnline } from '../../cloud/useOnline'
import { ActionBar } from '../../ui/ActionBar'
import type { ButtonProps } from '../../ui/Button'
import { Field } from '../../ui/Field'
import { fieldId } from '../../ui/fieldAnchor'
import { goBackOr } from '../../ui/goBackOr'
import { Heading } from '../../ui/Heading'
import { Screen } from '../../ui/Screen'
import { returnText } from '../awayTimes'
import { memberUrl } from '../links'
import { type MemberPageProps, OneMember } from '../OneMember'
import { ReturnChoices } from './ReturnChoices'
import { StandIn } from './StandIn'
import { type GoingAway, useGoingAway } from './useGoingAway'

/** Until when a member is away, and who stands in. `?stationId=&memberNo=` */
export default function AwayPage() {
  return <OneMember procedure={goAway}>{(props) => <AwayForm {...props} />}</OneMember>
}

function AwayForm({ stationId, member, members, me, read }: MemberPageProps) {
  const going = useGoingAway(stationId, member)
  const { write, change, issueAt } = going
  const isSelf = member.memberNo === me.memberNo

  async function submit(): Promise<void> {
    if (await going.submit()) goBackOr(memberUrl(stationId, member.memberNo))
  }

  return (
    <Screen staff actionBar={<ActionBar main={useMainAction(going, () => void submit())} />}>
      <StaleNotice read={read} />
      <View id={fieldId('until')}>
        <Heading level={1} title="什么时候回来？" side={isSelf ? undefined : member.name} />
      </View>
      <ReturnChoices
        stationId={stationId}
        choice={going.choice}
        error={issueAt('until')}
        onChoose={(choice) => change({ choice })}
      />
      <StandIn
        member={member}
        members={members}
        selected={going.standInNo}
        error={issueAt('standInNo')}
        onSelect={(standInNo) => change({ standInNo })}
      />
      <View id={fieldId('note')}>
        <Field
          label="说明（可以不填）"
          hint="只有站里的人看得到。"
          placeholder="例如 去区里开会"
          maxLength={60}
          value={going.note}
          error={issueAt('note')}
          onChange={(note) => change({ note })}
        />
      </View>
      <Refusal title="还没登上" error={write.error} />
    </Screen>
  )
}

function useMainAction({ until, write }: GoingAway, onTap: () => void): ButtonProps {
  const now = useNow()
  const online = useOnline()
  const back = until === undefined ? '' : returnText(until, now)
  return {
    title: ['登好', back].filter(Boolean).join('，'),
    loading: busyText(write, '正在登'),
    disabledReason: online ? undefined : '连上网再登',
    onTap,
  }
}

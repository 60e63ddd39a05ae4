import { editMember } from '@contract/members'
import { AskBeforeLeaving } from '../../cloud/AskBeforeLeaving'
import { busyText } from '../../cloud/busyText'
import { StaleNotice } from '../../cloud/ReadView'
import { Refusal } from '../../cloud/Refusal'
import { useOnline } from '../../cloud/useOnline'
import { ActionBar } from '../../ui/ActionBar'
import type { ButtonProps } from '../../ui/Button'
import { goBackOr } from '../../ui/goBackOr'
import { Heading } from '../../ui/Heading'
import { Screen } from '../../ui/Screen'
import { memberUrl } from '../links'
import { type MemberPageProps, OneMember } from '../OneMember'
import { DutyFields } from './DutyFields'
import { EmploymentFields } from './EmploymentFields'
import { PostFields } from './PostFields'
import { type MemberForm, useMemberForm } from './useMemberForm'
import { WhyField } from './WhyField'

/** Where a head says what a member is and does. `?stationId=&memberNo=` */
export default function EditMember() {
  return <OneMember procedure={editMember}>{(props) => <Edit {...props} />}</OneMember>
}

function Edit({ stationId, member, members, read }: MemberPageProps) {
  const form = useMemberForm(stationId, member)
  const online = useOnline()

  async function submit(): Promise<void> {
    if (await form.submit()) goBackOr(memberUrl(stationId, member.memberNo))
  }

  return (
    <Screen staff actionBar={<ActionBar main={storeAction(form, online, () => void submit())} />}>
      <StaleNotice read={read} />
      <Heading level={1} title={`${member.name}的职务和分工`} />
      <AskBeforeLeaving isDirty={form.draft.isDirty} isKept />
      <PostFields form={form} member={member} />
      <DutyFields form={form} member={member} members={members} />
      <EmploymentFields form={form} member={member} />
      <WhyField form={form} />
      <Refusal title="还没存上" error={form.write.error} />
    </Screen>
  )
}

function storeAction(
  { write, hasChanges }: MemberForm,
  online: boolean,
  onTap: () => void,
): ButtonProps {
  return {
    title: '存好',
    loading: busyText(write, '正在存'),
    disabledReason: !online ? '连上网再存，写的都在' : hasChanges ? undefined : '还没有改',
    onTap,
  }
}

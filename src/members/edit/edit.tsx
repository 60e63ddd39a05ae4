import { editMember } from '@contract/members'
import { View } from '@tarojs/components'
import { StaleNotice } from '../../cloud/ReadView'
import { useOnline } from '../../cloud/useOnline'
import { CHECKING_TEXT } from '../../cloud/useWrite'
import { ActionBar } from '../../ui/ActionBar'
import type { ButtonProps } from '../../ui/Button'
import { fieldId } from '../../ui/fieldAnchor'
import { goBackOr } from '../../ui/goBackOr'
import { Heading } from '../../ui/Heading'
import { Notice } from '../../ui/Notice'
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
  const { error } = form.write
  const refused = error && <Notice tone="red" title="还没存上" note={error.message} />

  async function store(): Promise<void> {
    if (await form.store()) goBackOr(memberUrl(stationId, member.memberNo))
  }

  return (
    <Screen staff actionBar={<ActionBar main={storeAction(form, online, () => void store())} />}>
      <StaleNotice read={read} />
      <Heading level={1} title={`${member.name}的职务和分工`} />
      <PostFields form={form} member={member} />
      <DutyFields form={form} member={member} members={members} />
      <EmploymentFields form={form} member={member} />
      <WhyField form={form} />
      <View id={fieldId('refusal')}>{refused}</View>
    </Screen>
  )
}

function storeAction(
  { write, hasChanges }: MemberForm,
  online: boolean,
  onTap: () => void,
): ButtonProps {
  const sending = write.state === 'checking' ? CHECKING_TEXT : '正在存'
  return {
    title: '存好',
    loading: write.isBusy ? sending : undefined,
    disabledReason: !online ? '连上网再存，写的都在' : hasChanges ? undefined : '还没有改',
    onTap,
  }
}

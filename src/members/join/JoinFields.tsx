import type { readInvitation } from '@contract/members'
import { MEMBER_ROLE_LABELS } from '@contract/members/memberTerms'
import type { OutputOf } from '@contract/procedure'
import { stationName } from '@contract/stations/stationTerms'
import { View } from '@tarojs/components'
import { busyText } from '../../cloud/busyText'
import { StaleNotice } from '../../cloud/ReadView'
import { Refusal } from '../../cloud/Refusal'
import { useOnline } from '../../cloud/useOnline'
import type { Read } from '../../cloud/useRead'
import { ActionBar } from '../../ui/ActionBar'
import type { ButtonProps } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { callPhone } from '../../ui/callPhone'
import { Field } from '../../ui/Field'
import { fieldId } from '../../ui/fieldAnchor'
import { Heading } from '../../ui/Heading'
import { Phrases } from '../../ui/Phrases'
import { Screen } from '../../ui/Screen'
import { type JoinForm, useJoinForm } from './useJoinForm'

/** Where a code leads. */
export type Invitation = OutputOf<typeof readInvitation>

export interface JoinFieldsProps {
  code: string
  invitation: Invitation
  read: Omit<Read<unknown>, 'data'>
  /** The station's, as people read it. */
  phone: string | undefined
  onAsked: (stationId: string) => void
}

/** Where the code leads, and who one is. */
export function JoinFields({ code, invitation, read, phone, onAsked }: JoinFieldsProps) {
  const form = useJoinForm(code)
  const online = useOnline()
  const { draft, write } = form

  async function submit(): Promise<void> {
    const stationId = await form.submit()
    if (stationId !== undefined) onAsked(stationId)
  }

  const main = askAction(form, online ? undefined : phone, () => void submit())
  return (
    <Screen actionBar={<ActionBar phone={phone} main={main} />}>
      <StaleNotice read={read} />
      <Where invitation={invitation} />
      <Heading title="您是谁" />
      <View className="small">
        站长会打这个电话确认。加入以后，站里的人看得到；写不写在联系卡上，您自己定。
      </View>
      <View id={fieldId('name')}>
        <Field
          label="您的姓名"
          placeholder="例如 周建军"
          maxLength={20}
          value={draft.form.name}
          error={form.issueAt('name')}
          onChange={(name) => draft.change({ name })}
        />
      </View>
      <View id={fieldId('phone')}>
        <Field
          label="手机号"
          type="phone"
          value={draft.form.phone}
          error={form.issueAt('phone')}
          onChange={(typed) => draft.change({ phone: typed })}
        />
      </View>
      <Refusal title="还没交上去" error={write.error} />
    </Screen>
  )
}

function Where({ invitation }: { invitation: Invitation }) {
  const { role, invitedBy } = invitation
  const name = stationName(invitation)
  return (
    <>
      <Heading level={1} title="请您加入" />
      <Card>
        <View className="heading">
          <Phrases title={name} />
        </View>
        <View>{`当${MEMBER_ROLE_LABELS[role]}`}</View>
        <View className="small">
          {`${invitedBy.name}邀请的`}
          {invitedBy.stationName !== name && `（${invitedBy.stationName}）`}
        </View>
      </Card>
    </>
  )
}

/** @param phoneInstead what is called where there is no net to hand in. */
function askAction(
  { write }: JoinForm,
  phoneInstead: string | undefined,
  onTap: () => void,
): ButtonProps {
  if (phoneInstead !== undefined) {
    return { title: '打电话说', icon: 'phone', onTap: () => callPhone(phoneInstead) }
  }
  return { title: '申请加入', loading: busyText(write, '正在提交'), onTap }
}

import { fieldIssues } from '@contract/fieldIssues'
import { inviteMember } from '@contract/members'
import type { Membership } from '@contract/members/membership'
import { listStations } from '@contract/stations'
import { stationName } from '@contract/stations/stationTerms'
import { View } from '@tarojs/components'
import { Refused } from '../../cloud/failure'
import { useDraft } from '../../cloud/useDraft'
import { useOnline } from '../../cloud/useOnline'
import { useRead } from '../../cloud/useRead'
import { CHECKING_TEXT, useWrite, type Write } from '../../cloud/useWrite'
import { ActionBar } from '../../ui/ActionBar'
import type { ButtonProps } from '../../ui/Button'
import { Field } from '../../ui/Field'
import { fieldId, scrollToField } from '../../ui/fieldAnchor'
import { Heading } from '../../ui/Heading'
import { Notice } from '../../ui/Notice'
import { Screen } from '../../ui/Screen'
import { AsWhat } from './AsWhat'
import { type InviteDraft, inviteInput, NOBODY_YET } from './inviteForm'
import type { MadeCode } from './MadeCodeView'
import { Sent } from './Sent'

export interface InviteFormProps {
  /** The head who invites. */
  me: Membership
  onMade: (made: MadeCode) => void
}

/** Who waits for an answer, a new invitation, and those that nobody has accepted yet. */
export function InviteForm({ me, onMade }: InviteFormProps) {
  const { stationId } = me
  const online = useOnline()
  const draft = useDraft('others', `invite:${stationId}`, NOBODY_YET)
  const write = useWrite(inviteMember)
  const { data: listed } = useRead(listStations, { parentId: stationId })
  const below = listed?.stations ?? []
  const input = inviteInput(stationId, draft.form)
  const issues = [
    ...(input ? fieldIssues(inviteMember.input, input) : []),
    ...(write.error instanceof Refused ? write.error.issues : []),
  ]
  const nameIssue = issues.find(({ path }) => path === 'name')?.message

  function change(part: Partial<InviteDraft>): void {
    write.reset()
    draft.change(part)
  }

  async function invite(): Promise<void> {
    if (!input) return
    if (nameIssue !== undefined) return scrollToField('name')
    const output = await write.submit(inviteMember.input.parse(input))
    if (!output) return scrollToField('refusal')
    draft.clear()
    const station = below.find((each) => each.stationId === input.forStationId) ?? me
    onMade({ ...output, role: input.role, name: input.name, stationName: stationName(station) })
  }

  return (
    <Screen
      staff
      actionBar={<ActionBar main={inviteAction(write, online, !!input, () => void invite())} />}
    >
      <Sent stationId={stationId} status="waiting" />
      <Heading level={1} title="邀请谁加入？" />
      <AsWhat form={draft.form} below={below} onChange={change} />
      <View id={fieldId('name')}>
        <Field
          label="给谁的（可以不填）"
          hint="写上姓名，名单里好认。"
          maxLength={20}
          value={draft.form.name}
          error={nameIssue}
          onChange={(name) => change({ name })}
        />
      </View>
      {write.error && (
        <View id={fieldId('refusal')}>
          <Notice tone="red" title="还没发出去" note={write.error.message} />
        </View>
      )}
      <Sent stationId={stationId} status="open" />
    </Screen>
  )
}

function inviteAction(
  write: Write<typeof inviteMember>,
  online: boolean,
  isChosen: boolean,
  onTap: () => void,
): ButtonProps {
  const sending = write.state === 'checking' ? CHECKING_TEXT : '正在做邀请码'
  return {
    title: '发邀请',
    loading: write.isBusy ? sending : undefined,
    disabledReason: !online ? '连上网再发' : isChosen ? undefined : '先选来做什么',
    onTap,
  }
}

import { inviteMember } from '@contract/members'
import type { Membership } from '@contract/members/membership'
import { stationName } from '@contract/stations/stationTerms'
import { listStations } from '@contract/stations/tabProcedures'
import { View } from '@tarojs/components'
import { AskBeforeLeaving } from '../../cloud/AskBeforeLeaving'
import { busyText } from '../../cloud/busyText'
import { Refusal } from '../../cloud/Refusal'
import { useDraft } from '../../cloud/useDraft'
import { useDraftedWrite } from '../../cloud/useDraftedWrite'
import { useOnline } from '../../cloud/useOnline'
import { useRead } from '../../cloud/useRead'
import type { Write } from '../../cloud/useWrite'
import { ActionBar } from '../../ui/ActionBar'
import type { ButtonProps } from '../../ui/Button'
import { Field } from '../../ui/Field'
import { fieldId } from '../../ui/fieldAnchor'
import { Heading } from '../../ui/Heading'
import { Screen } from '../../ui/Screen'
import { AsWhat } from './AsWhat'
import { inviteInput, NOBODY_YET } from './inviteForm'
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
  const kept = useDraft('others', `invite:${stationId}`, NOBODY_YET)
  const input = inviteInput(stationId, kept.form)
  const { draft, write, issueAt, submit } = useDraftedWrite(kept, inviteMember, input)
  const { data: listed } = useRead(listStations, { parentId: stationId })
  const below = listed?.stations ?? []

  async function invite(): Promise<void> {
    const output = await submit()
    if (!input || !output) return
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
      <AskBeforeLeaving isDirty={draft.isDirty} isKept />
      <AsWhat form={draft.form} below={below} onChange={draft.change} />
      <View id={fieldId('name')}>
        <Field
          label="给谁的（可以不填）"
          hint="写上姓名，名单里好认。"
          maxLength={20}
          value={draft.form.name}
          error={issueAt('name')}
          onChange={(name) => draft.change({ name })}
        />
      </View>
      <Refusal title="还没发出去" error={write.error} />
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
  return {
    title: '发邀请',
    loading: busyText(write, '正在做邀请码'),
    disabledReason: !online ? '连上网再发' : isChosen ? undefined : '先选来做什么',
    onTap,
  }
}

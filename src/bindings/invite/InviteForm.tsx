import { inviteFamily } from '@contract/bindings'
import { CONSENT } from '@contract/bindings/bindingConsent'
import type { OutputOf } from '@contract/procedure'
import { View } from '@tarojs/components'
import { busyText } from '../../cloud/busyText'
import { Refused } from '../../cloud/failure'
import { Refusal } from '../../cloud/Refusal'
import { useDraft } from '../../cloud/useDraft'
import { useDraftedWrite } from '../../cloud/useDraftedWrite'
import { useOnline } from '../../cloud/useOnline'
import { ActionBar } from '../../ui/ActionBar'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'
import { fieldId } from '../../ui/fieldAnchor'
import { goBackOr } from '../../ui/goBackOr'
import { Heading } from '../../ui/Heading'
import { Screen } from '../../ui/Screen'
import { WayOut } from '../../ui/WayOut'
import { KinshipChoices } from '../KinshipChoices'
import { myBindingsUrl } from '../links'
import { NoNet } from '../NoNet'

export interface InviteFormProps {
  personId: string
  phone: string | undefined
  onMade: (made: OutputOf<typeof inviteFamily>) => void
}

/** Whom of the family the person asks. */
export function InviteForm({ personId, phone, onMade }: InviteFormProps) {
  const online = useOnline()
  const kept = useDraft('own', `inviteFamily:${personId}`, { kinship: '', familyName: '' })
  const { draft, write, issueAt, submit } = useDraftedWrite(kept, inviteFamily, {
    personId,
    kinship: kept.form.kinship || undefined,
    familyName: kept.form.familyName,
    consent: CONSENT.version,
  })
  const { form, change } = draft

  async function invite(): Promise<void> {
    const made = await submit()
    if (made) onMade(made)
  }

  return (
    <Screen
      actionBar={
        <ActionBar
          phone={phone}
          main={{
            title: '做绑定码',
            loading: busyText(write),
            disabledReason: online ? undefined : '连上网再办',
            onTap: () => void invite(),
          }}
        />
      }
    >
      {!online && <NoNet />}
      <Heading level={1} title="请谁帮您办？" />
      <KinshipChoices
        question="家人是您的什么人？"
        selected={form.kinship}
        error={issueAt('kinship')}
        onSelect={(kinship) => change({ kinship })}
      />
      <View id={fieldId('familyName')}>
        <Field
          label="家人的姓名"
          placeholder="例如 周小梅"
          maxLength={20}
          saved={draft.isSaved ? '写的都存着' : undefined}
          value={form.familyName}
          error={issueAt('familyName')}
          onChange={(familyName) => change({ familyName })}
        />
      </View>
      <Refusal title="还没办成" error={write.error} />
      <WayOut>
        {write.error instanceof Refused && write.error.code === 'TOO_MANY_OFFERS' && (
          <Button title="去收回几个" onTap={() => goBackOr(myBindingsUrl())} />
        )}
      </WayOut>
    </Screen>
  )
}

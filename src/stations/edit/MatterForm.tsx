import { MATTERS } from '@contract/matters'
import type { OfferedMatter } from '@contract/stations/stationTerms'
import { View } from '@tarojs/components'
import { busyText } from '../../cloud/busyText'
import { Refusal } from '../../cloud/Refusal'
import { useOnline } from '../../cloud/useOnline'
import { tabUrl } from '../../shell/tabs'
import { ActionBar } from '../../ui/ActionBar'
import type { ButtonProps } from '../../ui/Button'
import { Field } from '../../ui/Field'
import { fieldId } from '../../ui/fieldAnchor'
import { goBackOr } from '../../ui/goBackOr'
import { Heading } from '../../ui/Heading'
import { Screen } from '../../ui/Screen'
import { BringFields } from './BringFields'
import { writeBring } from './matterForm'
import { type MatterFormState, useMatterForm } from './useMatterForm'

export interface MatterFormProps {
  stationId: string
  offered: OfferedMatter
}

/** What one matter is about, and what to bring for it. */
export function MatterForm({ stationId, offered }: MatterFormProps) {
  const form = useMatterForm(stationId, offered)
  const { draft, items, write, issues, issueAt } = form
  const online = useOnline()

  async function submit(): Promise<void> {
    if (await form.submit()) goBackOr(tabUrl('desk'))
  }

  return (
    <Screen staff actionBar={<ActionBar main={storeAction(form, online, () => void submit())} />}>
      <Heading level={1} title={MATTERS[offered.matter].label} />
      <View id={fieldId('note')}>
        <Field
          label="一句话说明"
          placeholder="例如 办证、换证、补证"
          maxLength={30}
          value={draft.form.note ?? offered.note}
          error={issueAt('note')}
          onChange={(note) => draft.change({ note })}
        />
      </View>
      <BringFields
        items={items}
        issues={issues}
        onChange={(changed) => draft.change({ bring: writeBring(changed) })}
      />
      <Refusal title="还没存上" error={write.error} />
    </Screen>
  )
}

function storeAction(
  { write, hasChanges }: MatterFormState,
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

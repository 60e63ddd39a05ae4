import { MATTERS } from '@contract/matters'
import { editStation } from '@contract/stations'
import type { OfferedMatter } from '@contract/stations/stationTerms'
import { View } from '@tarojs/components'
import { Refusal } from '../../cloud/Refusal'
import { useDraft } from '../../cloud/useDraft'
import { useDraftedWrite } from '../../cloud/useDraftedWrite'
import { useOnline } from '../../cloud/useOnline'
import { CHECKING_TEXT } from '../../cloud/useWrite'
import { tabUrl } from '../../shell/tabs'
import { ActionBar } from '../../ui/ActionBar'
import { Field } from '../../ui/Field'
import { fieldId } from '../../ui/fieldAnchor'
import { goBackOr } from '../../ui/goBackOr'
import { Heading } from '../../ui/Heading'
import { Screen } from '../../ui/Screen'
import { BringFields } from './BringFields'
import { bringIn, changesMatter, matterEdit, NO_CHANGES, placeOf, writeBring } from './matterForm'

export interface MatterFormProps {
  stationId: string
  offered: OfferedMatter
}

/** What one matter is about, and what to bring for it. */
export function MatterForm({ stationId, offered }: MatterFormProps) {
  const kept = useDraft('own', `matter:${stationId}:${offered.matter}`, NO_CHANGES)
  const edit = matterEdit(stationId, offered, kept.form)
  const items = bringIn(kept.form, offered)
  const order = ['note', ...items.map((_, place) => `bring.${place}`)]
  const drafted = useDraftedWrite(kept, editStation, edit, { placeOf, order })
  const { draft, write, issues, issueAt, submit } = drafted
  const online = useOnline()

  async function store(): Promise<void> {
    if (await submit()) goBackOr(tabUrl('desk'))
  }

  return (
    <Screen
      actionBar={
        <ActionBar
          main={{
            title: '存好',
            loading: write.isBusy
              ? write.state === 'checking'
                ? CHECKING_TEXT
                : '正在存'
              : undefined,
            disabledReason: disabledReason(online, changesMatter(edit, offered)),
            onTap: () => void store(),
          }}
        />
      }
    >
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

function disabledReason(online: boolean, hasChanges: boolean): string | undefined {
  if (!online) return '连上网再存，写的都在'
  return hasChanges ? undefined : '还没有改'
}

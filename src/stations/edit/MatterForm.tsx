import { fieldIssues } from '@contract/fieldIssues'
import { MATTERS } from '@contract/matters'
import { editStation } from '@contract/stations'
import type { OfferedMatter } from '@contract/stations/stationTerms'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { Refused } from '../../cloud/failure'
import { Refusal } from '../../cloud/Refusal'
import { useDraft } from '../../cloud/useDraft'
import { useOnline } from '../../cloud/useOnline'
import { CHECKING_TEXT, useWrite } from '../../cloud/useWrite'
import { ActionBar } from '../../ui/ActionBar'
import { Field } from '../../ui/Field'
import { fieldId, scrollToField } from '../../ui/fieldAnchor'
import { Heading } from '../../ui/Heading'
import { Screen } from '../../ui/Screen'
import { BringFields } from './BringFields'
import {
  bringIn,
  changesMatter,
  firstWrongField,
  type MatterDraft,
  matterEdit,
  NO_CHANGES,
  writeBring,
} from './matterForm'

export interface MatterFormProps {
  stationId: string
  offered: OfferedMatter
}

/** What one matter is about, and what to bring for it. */
export function MatterForm({ stationId, offered }: MatterFormProps) {
  const { form, change, clear } = useDraft(
    'own',
    `matter:${stationId}:${offered.matter}`,
    NO_CHANGES,
  )
  const write = useWrite(editStation)
  const online = useOnline()
  const [isTried, setTried] = useState(false)
  const edit = matterEdit(stationId, offered, form)
  const hasChanges = changesMatter(edit, offered)
  const refused = write.error instanceof Refused ? write.error.issues : []
  const issues = [...(isTried ? fieldIssues(editStation.input, edit) : []), ...refused]

  function changeDraft(part: Partial<MatterDraft>): void {
    write.reset()
    change(part)
  }

  async function store(): Promise<void> {
    setTried(true)
    const wrong = firstWrongField(fieldIssues(editStation.input, edit))
    if (wrong) return scrollToField(wrong)
    const output = await write.submit(editStation.input.parse(edit))
    if (!output) return scrollToField('refusal')
    clear()
    goBack()
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
            disabledReason: disabledReason(online, hasChanges),
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
          value={form.note ?? offered.note}
          error={issues.find(({ path }) => path === 'matters.0.note')?.message}
          onChange={(note) => changeDraft({ note })}
        />
      </View>
      <BringFields
        items={bringIn(form, offered)}
        issues={issues}
        onChange={(items) => changeDraft({ bring: writeBring(items) })}
      />
      <Refusal title="还没存上" error={write.error} />
    </Screen>
  )
}

function disabledReason(online: boolean, hasChanges: boolean): string | undefined {
  if (!online) return '连上网再存，写的都在'
  return hasChanges ? undefined : '还没有改'
}

function goBack(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else void Taro.switchTab({ url: '/pages/desk/desk' })
}

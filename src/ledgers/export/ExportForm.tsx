import { exportLedger } from '@contract/ledgers'
import { EXPORT_KIND_KEYS, EXPORT_KINDS } from '@contract/ledgers/ledgerTerms'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { busyText } from '../../cloud/busyText'
import { Refusal } from '../../cloud/Refusal'
import { useCheckedWrite } from '../../cloud/useCheckedWrite'
import { useOnline } from '../../cloud/useOnline'
import { ActionBar } from '../../ui/ActionBar'
import { Choice, Choices } from '../../ui/Choice'
import { scrollToField } from '../../ui/fieldAnchor'
import { Heading } from '../../ui/Heading'
import { Screen } from '../../ui/Screen'
import { exportsUrl } from '../links'
import { type ExportDraft, exportInput, WHOLE_LEDGER } from './exportForm'
import { Filters } from './Filters'
import { MADE, type MadePart, Parts } from './Parts'
import { Unmasked } from './Unmasked'

export interface ExportFormProps {
  stationId: string
  isHead: boolean
}

/** Which ledger, of whom, with which numbers; then its parts. */
export function ExportForm({ stationId, isHead }: ExportFormProps) {
  const online = useOnline()
  const [form, setForm] = useState(WHOLE_LEDGER)
  const [parts, setParts] = useState<readonly MadePart[]>([])
  const after = parts.at(-1)?.next
  const input = exportInput(stationId, form, after)
  const { write, issueAt, submit } = useCheckedWrite(exportLedger, input)

  function change(part: Partial<ExportDraft>): void {
    write.reset()
    setForm({ ...form, ...part })
    setParts([])
  }

  async function make(): Promise<void> {
    const made = await submit()
    if (!made) return
    setParts([...parts, made])
    scrollToField(MADE)
  }

  const isAllMade = parts.length > 0 && after === undefined
  const lacking = form.kind === '' ? '先选哪种台账' : undefined
  return (
    <Screen
      staff
      actionBar={
        !isAllMade && (
          <ActionBar
            main={{
              title: after === undefined ? '导出' : '导出下一份',
              note: form.isUnmasked ? '号码完整，会记下来' : '号码遮住一部分',
              loading: busyText(write),
              disabledReason: online ? lacking : '连上网再导出',
              onTap: () => void make(),
            }}
          />
        )
      }
    >
      <Heading
        level={1}
        title="导出哪种台账？"
        action={
          isHead
            ? {
                title: '导出记录',
                onTap: () => void Taro.navigateTo({ url: exportsUrl(stationId) }),
              }
            : undefined
        }
      />
      <Choices label="哪种台账">
        {EXPORT_KIND_KEYS.map((kind) => (
          <Choice
            key={kind}
            title={EXPORT_KINDS[kind].label}
            selected={kind === form.kind}
            onTap={() => change({ kind })}
          />
        ))}
      </Choices>
      <Filters form={form} issueAt={issueAt} onChange={change} />
      <Unmasked isHead={isHead} form={form} issueAt={issueAt} onChange={change} />
      <Refusal title="还没导出" error={write.error} />
      <Parts stationId={stationId} parts={parts} />
    </Screen>
  )
}

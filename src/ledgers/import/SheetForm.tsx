import { ledgerTemplate } from '@contract/ledgers'
import { IMPORT_KIND_KEYS, IMPORT_KINDS, type ImportKind } from '@contract/ledgers/ledgerTerms'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { call } from '../../cloud/call'
import { chooseFile } from '../../cloud/chooseFile'
import type { ChosenFile } from '../../cloud/chosenFile'
import { useOnline } from '../../cloud/useOnline'
import { ActionBar } from '../../ui/ActionBar'
import { Button } from '../../ui/Button'
import { Cell } from '../../ui/Cell'
import { Choice, Choices } from '../../ui/Choice'
import { fieldId } from '../../ui/fieldAnchor'
import { Heading } from '../../ui/Heading'
import { Notice } from '../../ui/Notice'
import { Screen } from '../../ui/Screen'
import { FileButton } from '../FileButton'
import { fileIssue } from '../ledgerText'
import { importsUrl } from '../links'
import { useUpload } from './useUpload'

const KIND_NOTES: Record<ImportKind, string> = {
  people: '一行一个人，有档案的会更新',
  deliveries: '纸上登记的送卡，一行一户',
}

export interface SheetFormProps {
  stationId: string
  /** Every row was checked; nothing is written yet. */
  onChecked: (importId: string) => void
}

/** Which ledger, and its sheet. */
export function SheetForm({ stationId, onChecked }: SheetFormProps) {
  const online = useOnline()
  const [kind, setKind] = useState<ImportKind>()
  const [file, setFile] = useState<ChosenFile>()
  const [isUnread, setUnread] = useState(false)
  const upload = useUpload(stationId)
  const issue = file && fileIssue(file)

  async function choose(): Promise<void> {
    upload.reset()
    try {
      const chosen = await chooseFile('xlsx')
      setUnread(false)
      if (chosen) setFile(chosen)
    } catch {
      setUnread(true)
    }
  }

  async function check(): Promise<void> {
    if (!kind || !file) return
    const importId = await upload.check(kind, file)
    if (importId !== undefined) onChecked(importId)
  }

  const lacking = !kind ? '先选哪种台账' : !file ? '先选表格' : issue && '换一张表格'
  return (
    <Screen
      staff
      actionBar={
        <ActionBar
          main={{
            title: '核对表格',
            note: '先核对，不写进去',
            loading: upload.doing,
            disabledReason: online ? lacking : '连上网再办',
            onTap: () => void check(),
          }}
        />
      }
    >
      <Heading
        level={1}
        title="导入哪种台账？"
        action={{
          title: '导入记录',
          onTap: () => void Taro.navigateTo({ url: importsUrl(stationId) }),
        }}
      />
      <Choices label="哪种台账">
        {IMPORT_KIND_KEYS.map((each) => (
          <Choice
            key={each}
            title={IMPORT_KINDS[each].label}
            note={KIND_NOTES[each]}
            selected={each === kind}
            onTap={() => setKind(each)}
          />
        ))}
      </Choices>
      {kind !== undefined && (
        <FileButton
          key={kind}
          title={`下载${IMPORT_KINDS[kind].label}的空表`}
          ask={() => call(ledgerTemplate, { stationId, kind })}
        />
      )}
      <Heading title="填好的表格" />
      {file === undefined ? (
        <View>要xlsx格式，不超过5MB。微信里先把表格发到任意一个聊天，再从聊天里选。</View>
      ) : (
        <Cell icon="document" title={file.name} note={sizeText(file.size)} />
      )}
      <Button title={file ? '换一张表格' : '选表格'} onTap={() => void choose()} />
      {isUnread && <Notice tone="red" note="表格没有打开，请再选一次。" />}
      {issue !== undefined && <Notice tone="red" note={issue} />}
      {upload.problem !== undefined && (
        <View id={fieldId('refusal')}>
          <Notice tone="red" title="还没核对" note={upload.problem} />
        </View>
      )}
    </Screen>
  )
}

/** 不到1KB, 36KB, 1.4MB */
function sizeText(bytes: number): string {
  if (bytes < 1024) return '不到1KB'
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)}KB`
  return `${(bytes / 1024 / 1024).toFixed(1)}MB`
}

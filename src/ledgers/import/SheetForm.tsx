import type { ImportKind } from '@contract/ledgers/ledgerTerms'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { ChosenFile } from '../../cloud/chosenFile'
import { Refusal } from '../../cloud/Refusal'
import { useOnline } from '../../cloud/useOnline'
import { ActionBar } from '../../ui/ActionBar'
import { Heading } from '../../ui/Heading'
import { Screen } from '../../ui/Screen'
import { fileIssue } from '../ledgerText'
import { importsUrl } from '../links'
import { KindChoices } from './KindChoices'
import { SheetChoice } from './SheetChoice'
import { UnderWay } from './UnderWay'
import { useUpload } from './useUpload'

export interface SheetFormProps {
  stationId: string
  /** An import is to be shown: every row was checked and nothing written, or it is under way. */
  onBegun: (importId: string) => void
}

/** Which ledger, and its sheet; or one that was begun before. */
export function SheetForm({ stationId, onBegun }: SheetFormProps) {
  const online = useOnline()
  const [kind, setKind] = useState<ImportKind>()
  const [file, setFile] = useState<ChosenFile>()
  const upload = useUpload(stationId)
  const issue = file && fileIssue(file)

  async function check(): Promise<void> {
    if (!kind || !file) return
    const importId = await upload.check(kind, file)
    if (importId !== undefined) onBegun(importId)
  }

  const lacking = !kind ? '先选哪种台账' : !file ? '先选表格' : issue && '换一张表格'
  const main = {
    title: '核对表格',
    note: '先核对，不写进去',
    loading: upload.doing,
    disabledReason: online ? lacking : '连上网再办',
    onTap: () => void check(),
  }
  const seeImports = () => void Taro.navigateTo({ url: importsUrl(stationId) })
  return (
    <Screen staff actionBar={<ActionBar main={main} />}>
      <UnderWay stationId={stationId} onOpen={onBegun} />
      <Heading level={1} title="导入哪种台账？" action={{ title: '导入记录', onTap: seeImports }} />
      <KindChoices stationId={stationId} kind={kind} onChange={setKind} />
      <SheetChoice file={file} issue={issue} onChoosing={upload.reset} onChange={setFile} />
      <Refusal title="还没核对" error={upload.problem} />
    </Screen>
  )
}

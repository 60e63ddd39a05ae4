import { fieldIssues } from '@contract/fieldIssues'
import { undoMerge } from '@contract/people'
import type { Merge } from '@contract/people/personViews'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Refused } from '../../cloud/failure'
import { CHECKING_TEXT, useWrite } from '../../cloud/useWrite'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'
import { Notice } from '../../ui/Notice'
import { Sheet } from '../../ui/Sheet'

export interface UndoSheetProps {
  stationId: string
  merge: Merge
  onClose: () => void
}

/** Makes two files of one again; what was changed since is asked about once more. */
export function UndoSheet({ stationId, merge, onClose }: UndoSheetProps) {
  const { mergeId, name } = merge
  const [why, setWhy] = useState('')
  const [isTried, setTried] = useState(false)
  const write = useWrite(undoMerge)
  const isBuiltOn = write.error instanceof Refused && write.error.code === 'MERGE_BUILT_ON'
  const input = { stationId, mergeId, why, ...(isBuiltOn && { evenIfChanged: true }) }
  const [issue] = fieldIssues(undoMerge.input, input)

  async function undo(): Promise<void> {
    setTried(true)
    if (!issue && (await write.submit(input))) onClose()
  }

  return (
    <Sheet
      title={`把${name}那一份分出来吗？`}
      onClose={onClose}
      foot={
        <>
          <Button kind="primary" title="先不分" onTap={onClose} />
          <Button
            kind="danger"
            title={isBuiltOn ? '改过也要分开' : '撤回合并'}
            loading={
              write.isBusy ? (write.state === 'checking' ? CHECKING_TEXT : '正在撤回') : undefined
            }
            onTap={() => void undo()}
          />
        </>
      }
    >
      <View>两份都回到合并以前的样子。</View>
      <Field
        label="为什么撤回"
        placeholder="例如 不是同一个人"
        maxLength={100}
        value={why}
        error={isTried ? issue?.message : undefined}
        onChange={setWhy}
      />
      {write.error && (
        <Notice
          tone={isBuiltOn ? 'amber' : 'red'}
          title={isBuiltOn ? '合并以后又改过' : '还没撤回'}
          note={write.error.message}
        />
      )}
    </Sheet>
  )
}

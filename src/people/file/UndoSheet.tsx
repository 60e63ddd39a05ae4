import { undoMerge } from '@contract/people'
import type { Merge } from '@contract/people/personViews'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Refused } from '../../cloud/failure'
import { useCheckedWrite } from '../../cloud/useCheckedWrite'
import { WriteSheet } from '../../cloud/WriteSheet'
import { Field } from '../../ui/Field'
import { fieldId } from '../../ui/fieldAnchor'
import { Notice } from '../../ui/Notice'
import { WayOut } from '../../ui/WayOut'
import { EndedHomes } from './EndedHomes'

export interface UndoSheetProps {
  stationId: string
  merge: Merge
  onClose: () => void
}

/** Makes two files of one again; what was changed since is asked about once more. */
export function UndoSheet({ stationId, merge, onClose }: UndoSheetProps) {
  const { mergeId, name } = merge
  const [why, setWhy] = useState('')
  const [isBuiltOn, setBuiltOn] = useState(false)
  const input = { stationId, mergeId, why, ...(isBuiltOn && { evenIfChanged: true }) }
  const { write, issues, issueAt, submit } = useCheckedWrite(undoMerge, input)
  const { error } = write
  const refused = error instanceof Refused ? error.code : undefined
  const asksAgain = refused === 'MERGE_BUILT_ON'
  const isUnhoused = refused === 'HOME_NO_LONGER_SERVED'
  if (asksAgain && !isBuiltOn) setBuiltOn(true)

  async function undo(): Promise<void> {
    if (await submit()) onClose()
  }

  return (
    <WriteSheet
      title={`把${name}那一份分出来吗？`}
      write={write}
      keep="先不分"
      act={isBuiltOn ? '改过也要分开' : '撤回合并'}
      danger
      refused="还没撤回"
      asked={
        asksAgain ? <Notice tone="amber" title="合并以后又改过" note={error?.message} /> : undefined
      }
      wrong={issues[0]?.message}
      onAct={() => void undo()}
      onClose={onClose}
    >
      <View>两份都回到合并以前的样子。</View>
      <WayOut>
        {isUnhoused && <EndedHomes stationId={stationId} householdIds={merge.homes} />}
      </WayOut>
      <View id={fieldId('why')}>
        <Field
          label="为什么撤回"
          placeholder="例如 不是同一个人"
          maxLength={100}
          value={why}
          error={issueAt('why')}
          onChange={setWhy}
        />
      </View>
    </WriteSheet>
  )
}

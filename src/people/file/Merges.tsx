import type { Merge, PersonFile } from '@contract/people/personViews'
import { useState } from 'react'
import { Cell } from '../../ui/Cell'
import { List } from '../../ui/List'
import { momentText } from '../../ui/momentText'
import { partsText } from '../personWords'
import { UndoSheet } from './UndoSheet'

/** The files that went into this one, each with the way back. */
export function Merges({ stationId, file }: { stationId: string; file: PersonFile }) {
  const [undoing, setUndoing] = useState<Merge>()
  const { merges = [] } = file
  if (merges.length === 0) return null
  return (
    <>
      <List label="并进来的档案">
        {merges.map((merge) => (
          <Cell
            key={merge.mergeId}
            title={`并进来的：${merge.name}`}
            note={[momentText(merge.at), merge.took.length > 0 && `取了${partsText(merge.took)}`]
              .filter(Boolean)
              .join('，')}
            action={{
              title: '撤回合并',
              label: `撤回合并，${merge.name}`,
              onTap: () => setUndoing(merge),
            }}
          />
        ))}
      </List>
      {undoing && (
        <UndoSheet
          key={undoing.mergeId}
          stationId={stationId}
          merge={undoing}
          onClose={() => setUndoing(undefined)}
        />
      )}
    </>
  )
}

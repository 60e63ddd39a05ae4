import { View } from '@tarojs/components'
import { useState } from 'react'
import { chooseFile } from '../../cloud/chooseFile'
import type { ChosenFile } from '../../cloud/chosenFile'
import { Button } from '../../ui/Button'
import { Cell } from '../../ui/Cell'
import { Heading } from '../../ui/Heading'
import { Notice } from '../../ui/Notice'
import { sizeText } from '../ledgerText'

export interface SheetChoiceProps {
  file: ChosenFile | undefined
  /** Why this one cannot be brought in. */
  issue: string | undefined
  /** Another is being chosen: what was said of the last one holds no more. */
  onChoosing: () => void
  onChange: (file: ChosenFile) => void
}

/** The sheet that was filled in. */
export function SheetChoice({ file, issue, onChoosing, onChange }: SheetChoiceProps) {
  const [isUnread, setUnread] = useState(false)

  async function choose(): Promise<void> {
    onChoosing()
    try {
      const chosen = await chooseFile('xlsx')
      setUnread(false)
      if (chosen) onChange(chosen)
    } catch {
      setUnread(true)
    }
  }

  return (
    <>
      <Heading title="填好的表格" />
      {file === undefined ? (
        <View>要xlsx格式，不超过5MB。微信里先把表格发到任意一个聊天，再从聊天里选。</View>
      ) : (
        <Cell icon="document" title={file.name} note={sizeText(file.size)} />
      )}
      <Button title={file ? '换一张表格' : '选表格'} onTap={() => void choose()} />
      {isUnread && <Notice tone="red" note="表格没有打开，请再选一次。" />}
      {issue !== undefined && <Notice tone="red" note={issue} />}
    </>
  )
}

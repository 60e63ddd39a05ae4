import { stopImport } from '@contract/ledgers'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { busyText } from '../../cloud/busyText'
import { Refusal } from '../../cloud/Refusal'
import { useWrite } from '../../cloud/useWrite'
import { Button } from '../../ui/Button'
import { Sheet } from '../../ui/Sheet'
import type { ImportRun } from './useImportRun'

export interface StopSheetProps {
  stationId: string
  importId: string
  run: ImportRun
  onClose: () => void
}

/** Asks before an import is given up half way. */
export function StopSheet({ stationId, importId, run, onClose }: StopSheetProps) {
  const write = useWrite(stopImport)
  const [isHalting, setHalting] = useState(false)

  async function stop(): Promise<void> {
    setHalting(true)
    // What is under way would answer after the stop, and show it as running again.
    await run.halt()
    const stopped = await write.submit({ stationId, importId })
    setHalting(false)
    if (!stopped) return
    run.forget()
    onClose()
  }

  return (
    <Sheet
      title="停下来，后面的不导了吗？"
      onClose={onClose}
      foot={
        <>
          <Button kind="primary" title="接着导入" onTap={onClose} />
          <Button
            kind="danger"
            title="停下来"
            loading={busyText(write) ?? (isHalting ? '正在停' : undefined)}
            onTap={() => void stop()}
          />
        </>
      }
    >
      <View>写进去的留着，没写的不再写。要补上，把同一张表再导入一次就行，不会重复。</View>
      <Refusal title="还没停下" error={write.error} />
    </Sheet>
  )
}

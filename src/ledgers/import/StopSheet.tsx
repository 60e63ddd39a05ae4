import { stopImport } from '@contract/ledgers'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useWrite } from '../../cloud/useWrite'
import { WriteSheet } from '../../cloud/WriteSheet'
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
    <WriteSheet
      title="停下来，后面的不导了吗？"
      write={write}
      danger
      keep="接着导入"
      act="停下来"
      busy={isHalting ? '正在停' : undefined}
      refused="还没停下"
      onAct={() => void stop()}
      onClose={onClose}
    >
      <View>写进去的留着，没写的不再写。要补上，把同一张表再导入一次就行，不会重复。</View>
    </WriteSheet>
  )
}

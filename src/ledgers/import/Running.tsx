import { View } from '@tarojs/components'
import { useState } from 'react'
import { useOnline } from '../../cloud/useOnline'
import { ActionBar } from '../../ui/ActionBar'
import type { ButtonProps } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Heading } from '../../ui/Heading'
import { Notice } from '../../ui/Notice'
import { Screen } from '../../ui/Screen'
import { progressOf } from '../ledgerText'
import type { ImportPartProps } from './importPartProps'
import { ProgressBar } from './ProgressBar'
import { StopSheet } from './StopSheet'

/** Rows are being written, or wait for somebody to go on. */
export function Running({ stationId, current, run }: ImportPartProps) {
  const online = useOnline()
  const [asks, setAsks] = useState(false)
  const { importId, fileName, total, wrong, done, counts } = current
  const stop: ButtonProps = { kind: 'danger', title: '停下来', onTap: () => setAsks(true) }
  const goOn: ButtonProps = {
    title: '接着导入',
    disabledReason: online ? undefined : '连上网再接着',
    onTap: run.start,
  }
  return (
    <Screen staff actionBar={<ActionBar main={run.isRunning ? stop : goOn} />}>
      <Heading level={1} title={run.isRunning ? '正在导入' : '停在这里了'} />
      <Card>
        <View className="strong">{`导入了${done}行，共${total - wrong}行`}</View>
        <ProgressBar share={progressOf(current)} />
        <View className="small">{`新增${counts.added}，改了${counts.changed}，没变化${counts.unchanged}`}</View>
        <View className="small">{fileName}</View>
      </Card>
      <View>离开这一页就先停着，写好的都在。再打开这一页，接着往下导。</View>
      {!run.isRunning && run.failure && (
        <Notice tone="amber" title="没有全部导入" note={run.failure.message} />
      )}
      {asks && (
        <StopSheet
          stationId={stationId}
          importId={importId}
          run={run}
          onClose={() => setAsks(false)}
        />
      )}
    </Screen>
  )
}

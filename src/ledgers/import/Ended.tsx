import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { ActionBar } from '../../ui/ActionBar'
import { Button } from '../../ui/Button'
import { Counts } from '../../ui/Counts'
import { Heading } from '../../ui/Heading'
import { momentText } from '../../ui/momentText'
import { Screen } from '../../ui/Screen'
import { Success } from '../../ui/Success'
import { importsUrl } from '../links'
import type { ImportPartProps } from './importPartProps'
import { WrongRows } from './WrongRows'

/** What an import has done, in the end. */
export function Ended({ stationId, current, onAnother }: ImportPartProps) {
  const { state, fileName, total, wrong, leftOut, done, counts, byName, at } = current
  return (
    <Screen staff actionBar={<ActionBar main={{ title: '再导入一张', onTap: onAnother }} />}>
      {state === 'done' ? (
        <Success title="导入完了" />
      ) : (
        <Heading level={1} title={`停在第${done}行，共${total - wrong}行`} />
      )}
      <Counts
        items={[
          { number: counts.added, word: '新增' },
          { number: counts.changed, word: '改了' },
          { number: counts.unchanged, word: '没变化' },
          { number: wrong + leftOut, word: '有问题' },
        ]}
      />
      <View>{`${fileName}，${byName}，${momentText(at)}`}</View>
      <WrongRows stationId={stationId} current={current} />
      <Button
        title="看导入记录"
        onTap={() => void Taro.navigateTo({ url: importsUrl(stationId) })}
      />
    </Screen>
  )
}

import { IMPORT_KINDS } from '@contract/ledgers/ledgerTerms'
import { View } from '@tarojs/components'
import { Refusal } from '../../cloud/Refusal'
import { useOnline } from '../../cloud/useOnline'
import { ActionBar } from '../../ui/ActionBar'
import { Button } from '../../ui/Button'
import { Counts } from '../../ui/Counts'
import { Heading } from '../../ui/Heading'
import { Notice } from '../../ui/Notice'
import { Screen } from '../../ui/Screen'
import type { ImportPartProps } from './importPartProps'
import { WrongRows } from './WrongRows'

/** What importing would do, before anything is written. */
export function Checked({ stationId, current, run, onAnother }: ImportPartProps) {
  const online = useOnline()
  const { kind, fileName, total, wrong, expected, sameAs } = current
  const right = total - wrong
  const lacking = right === 0 ? '没有能导入的行' : undefined
  return (
    <Screen
      staff
      actionBar={
        <ActionBar
          main={{
            title: '开始导入',
            note: `${right}行`,
            disabledReason: online ? lacking : '连上网再导入',
            onTap: run.start,
          }}
        />
      }
    >
      <Heading level={1} title="核对好了" />
      <View>{`${IMPORT_KINDS[kind].label}，${fileName}，共${total}行。还没有写进去。`}</View>
      <Counts
        items={[
          { number: expected.added, word: '新增' },
          { number: expected.changed, word: '有变化' },
          { number: expected.unchanged, word: '没变化' },
          { number: wrong, word: '有问题' },
        ]}
      />
      {sameAs !== undefined && (
        <Notice note="这张表以前导入过。再导入一次也不会重复，只改有变化的。" />
      )}
      <WrongRows stationId={stationId} current={current} />
      <Refusal title="还没导入" error={run.failure} />
      <Button title="换一张表格" onTap={onAnother} />
    </Screen>
  )
}

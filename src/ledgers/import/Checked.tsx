import { IMPORT_KINDS } from '@contract/ledgers/ledgerTerms'
import { wouldChange } from '@contract/ledgers/wouldChange'
import { View } from '@tarojs/components'
import { Refusal } from '../../cloud/Refusal'
import { useOnline } from '../../cloud/useOnline'
import { ActionBar } from '../../ui/ActionBar'
import { Button } from '../../ui/Button'
import { Counts } from '../../ui/Counts'
import { Heading } from '../../ui/Heading'
import { Notice } from '../../ui/Notice'
import { Screen } from '../../ui/Screen'
import { isAllWrong } from '../ledgerText'
import type { ImportPartProps } from './importPartProps'
import { FetchWrongRows, WrongRows } from './WrongRows'

/** What importing would do, before anything is written. */
export function Checked(props: ImportPartProps) {
  const { stationId, current, run, onAnother } = props
  const { kind, fileName, total, wrong, foreseen, sameAs } = current
  const isNew = wouldChange(current)
  const fetchesFirst = isAllWrong(current) && current.hasWrongRows
  return (
    <Screen
      staff
      actionBar={fetchesFirst ? <FetchBar {...props} /> : <CheckedBar {...props} isNew={isNew} />}
    >
      <Heading level={1} title={isAllWrong(current) ? '没有一行能导入' : '核对好了'} />
      <View>{`${IMPORT_KINDS[kind].label}，${fileName}，共${total}行。还没有写进去。`}</View>
      <Counts
        items={[
          { number: foreseen.added, word: '新增' },
          { number: foreseen.changed, word: '有变化' },
          { number: foreseen.unchanged, word: '没变化' },
          { number: wrong, word: '有问题' },
        ]}
      />
      {!isNew && foreseen.unchanged > 0 && (
        <Notice title="没有要导入的" note={`${foreseen.unchanged}行和站里记的一样，不用再导入。`} />
      )}
      {isNew && sameAs !== undefined && (
        <Notice note="这张表以前导入过。再导入一次也不会重复，只改有变化的。" />
      )}
      <WrongRows stationId={stationId} current={current} isFetchedBelow={fetchesFirst} />
      <Refusal title="还没导入" error={run.failure} />
      {(isNew || fetchesFirst) && <Button title="换一张表格" onTap={onAnother} />}
    </Screen>
  )
}

/** Of a sheet in which every row is wrong: what is wrong with them comes first. */
function FetchBar({ stationId, current: { importId } }: ImportPartProps) {
  return (
    <View className="action-bar">
      <View className="action-main">
        <FetchWrongRows stationId={stationId} importId={importId} kind="primary" />
      </View>
    </View>
  )
}

/** Importing, where it would change something; another sheet otherwise. */
function CheckedBar({
  current: { total, wrong },
  run,
  onAnother,
  isNew,
}: ImportPartProps & { isNew: boolean }) {
  const online = useOnline()
  const main = isNew
    ? {
        title: '开始导入',
        note: `${total - wrong}行`,
        disabledReason: online ? undefined : '连上网再导入',
        onTap: run.start,
      }
    : { title: '换一张表格', onTap: onAnother }
  return <ActionBar main={main} />
}

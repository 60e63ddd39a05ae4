import { wrongRows } from '@contract/ledgers'
import { WRONG_BECAUSE, WRONG_ROWS_DAYS } from '@contract/ledgers/ledgerTerms'
import type { LedgerImport } from '@contract/ledgers/ledgerViews'
import { View } from '@tarojs/components'
import { call } from '../../cloud/call'
import { Card } from '../../ui/Card'
import { Notice } from '../../ui/Notice'
import { FileButton, type FileButtonProps } from '../FileButton'

export interface WrongRowsProps {
  stationId: string
  current: LedgerImport
  /** Fetching them is what comes next, at the foot of the page. */
  isFetchedBelow?: boolean
}

/** What of a sheet is left out, and the way to get it right. */
export function WrongRows({ stationId, current, isFetchedBelow }: WrongRowsProps) {
  const { importId, wrong, hasWrongRows, unknownColumns, leftOut, leftOutRows } = current
  const unseen = unseenText(current)
  return (
    <>
      {unknownColumns.length > 0 && (
        <Notice
          tone="amber"
          icon="info"
          title="有几列不认识，不导入"
          note={`${unknownColumns.join('、')}。要导入的话，列名请照空表写。`}
        />
      )}
      {wrong > 0 && (
        <Notice
          tone="amber"
          icon="warning"
          title={`${wrong}行有问题，不导入`}
          note={unseen ?? `下载下来，“${WRONG_BECAUSE}”一列写着哪里要改。改好再导入这一张就行。`}
        />
      )}
      {leftOut > 0 && (
        <Notice
          tone="amber"
          icon="warning"
          title={`${leftOut}行核对以后情况变了，没有导入`}
          note={unseen ?? '为什么没有导入，写在下面，也写在下载的表格里。改好再导入就行。'}
        />
      )}
      {leftOutRows.length > 0 && (
        <Card>
          {leftOutRows.map(({ rowNo, reasons }) => (
            <View key={rowNo}>
              <View className="strong">{`第${rowNo}行`}</View>
              {reasons.map((reason) => (
                <View key={reason}>{reason}</View>
              ))}
            </View>
          ))}
          {leftOut > leftOutRows.length && (
            <View className="small">{`还有${leftOut - leftOutRows.length}行，在下载的表格里。`}</View>
          )}
        </Card>
      )}
      {hasWrongRows && !isFetchedBelow && <FetchWrongRows {...{ stationId, importId }} />}
    </>
  )
}

interface FetchWrongRowsProps extends Pick<FileButtonProps, 'kind'> {
  stationId: string
  importId: string
}

export function FetchWrongRows({ stationId, importId, kind }: FetchWrongRowsProps) {
  const ask = () => call(wrongRows, { stationId, importId })
  return <FileButton title="下载没有导入的行" ask={ask} kind={kind} />
}

/** Why the rows are not shown here; undefined where they are. */
function unseenText({ hasWrongRows, areWrongRowsGone, byName }: LedgerImport): string | undefined {
  if (areWrongRowsGone) {
    return `里面有个人信息，只留${WRONG_ROWS_DAYS}天，已经清掉了。请在原来的表格里改好，再导入一次。`
  }
  return hasWrongRows ? undefined : `是哪些行，只给传表格的${byName}看。`
}

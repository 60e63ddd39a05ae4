import { type LedgerImport, wrongRows } from '@contract/ledgers'
import { WRONG_BECAUSE } from '@contract/ledgers/ledgerTerms'
import { call } from '../../cloud/call'
import { Notice } from '../../ui/Notice'
import { FileButton } from '../FileButton'

export interface WrongRowsProps {
  stationId: string
  current: LedgerImport
}

/** What of a sheet is left out, and the way to get it right. */
export function WrongRows({ stationId, current }: WrongRowsProps) {
  const { importId, wrong, hasWrongRows, unknownColumns, leftOut } = current
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
          note={
            hasWrongRows
              ? `下载下来，“${WRONG_BECAUSE}”一列写着哪里要改。改好再导入这一张就行。`
              : '有问题的行只给传表格的人看，留一天。要看请重新传一次。'
          }
        />
      )}
      {hasWrongRows && (
        <FileButton title="下载有问题的行" ask={() => call(wrongRows, { stationId, importId })} />
      )}
      {leftOut.length > 0 && (
        <Notice
          tone="amber"
          icon="warning"
          title={`${leftOut.length}行导入时情况变了，没有写`}
          note={`表格的${leftOut.join('、')}行。请看看现在的档案，再导入一次。`}
        />
      )}
    </>
  )
}

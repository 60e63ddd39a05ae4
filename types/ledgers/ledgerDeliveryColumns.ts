import { DELIVERY_WAYS, ENTRY_WAYS, RECEIVER_RELATIONS } from '../contactCards/contactCardTerms'
import { freeText, type LedgerColumn, plain, term } from './ledgerColumns'
import { EXAMPLE_MARK } from './ledgerTerms'

const way = (ways: typeof DELIVERY_WAYS | typeof ENTRY_WAYS) =>
  term('怎么送的', 'way', ways, { required: true, example: '当面交了' })

const delivery = (ways: typeof DELIVERY_WAYS | typeof ENTRY_WAYS): readonly LedgerColumn[] => [
  plain('卡号', 'cardNo', {
    required: true,
    note: '卡上印的号：第0327号，写327也行。',
    example: `${EXAMPLE_MARK}第0327号`,
  }),
  plain('第几张卡', 'issue', { note: '换过新卡的才填：送的是第几张，写2就行。' }),
  plain('送卡日期', 'on', {
    cell: 'date',
    required: true,
    note: '写成 2026-11-23 这样。',
    example: '2026-11-23',
  }),
  way(ways),
  freeText('收卡人', 'to.name', { note: '当面交的一定要填。', example: '何长顺' }),
  term('收卡人和这家的关系', 'to.relation', RECEIVER_RELATIONS, { example: '户主' }),
  plain('送卡人', 'by', {
    required: true,
    note: '站里人员名单上的姓名；有同名的写工号。',
    example: '李敏',
  }),
  freeText('备注', 'note'),
]

/** A round done on paper, one row a household. */
export const DELIVERY_COLUMNS = delivery(DELIVERY_WAYS)

/** The delivery ledger as it is taken out, with who made the entry. */
export const DELIVERY_EXPORT_COLUMNS: readonly LedgerColumn[] = [
  ...delivery(ENTRY_WAYS),
  freeText('户主', 'householder'),
  plain('登记人', 'recordedBy'),
  plain('登记日期', 'recordedOn', { cell: 'date' }),
]

import { DELIVERY_STATES } from '../contactCards/contactCardTerms'
import { freeText, type LedgerColumn, plain, term } from './ledgerColumns'

/** The households as they are taken out, those no longer served too. */
export const HOUSEHOLD_COLUMNS: readonly LedgerColumn[] = [
  plain('卡号', 'cardNo'),
  plain('户号', 'ref'),
  freeText('户主', 'householder'),
  freeText('村或社区', 'village'),
  freeText('住址', 'address'),
  plain('联络员', 'liaison'),
  plain('替班人', 'standIn'),
  term('送卡情况', 'state', DELIVERY_STATES),
  plain('送到日期', 'deliveredOn', { cell: 'date' }),
  plain('扫过码没有', 'seen'),
  plain('哪天不归本站了', 'endedOn', { cell: 'date' }),
]

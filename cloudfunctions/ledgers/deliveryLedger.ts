import { DELIVERY_COLUMNS } from '@contract/ledgers/ledgerDeliveryColumns'
import {
  type DeliveryOnPaper,
  type DeliveryProblem,
  deliveryProblem,
  findByCardNos,
  type Household,
  isRecorded,
  recordDeliveries,
} from '../contactCards/public'
import { findRoster } from '../members/public'
import type { Recording } from '../shared/recording'
import { hundreds } from './hundreds'
import type { Batch, Checked, Ledger } from './ledger'
import { type Problem, readRow, type Sheet } from './sheet'
import { type SheetDelivery, toSheetDelivery } from './sheetDelivery'
import {
  type Finding,
  judge,
  type RightRow,
  reasonOf,
  type WrongRow,
  wholeRows,
  withFindings,
} from './verdict'

const NO_SUCH_CARD: DeliveryProblem = { field: 'cardNo', message: '站里没有这个卡号，再看看。' }

/** A round done on paper: an entry in the delivery ledger for each row. */
export const deliveryLedger: Ledger<SheetDelivery> = { check, prepare }

async function check(sheet: Sheet, { stationId, now }: Recording): Promise<Checked<SheetDelivery>> {
  const roster = await findRoster(stationId)
  const candidates = sheet.rows.map((row) => toSheetDelivery(readRow(sheet, row), roster))
  const rows = wholeRows(candidates)
  const households = await householdsOfCards(stationId, rows)
  const findings = [...sameCardTwice(rows), ...unrecordable(rows, households, now)]
  const { right, wrong } = judge(withFindings(candidates, findings))
  const isNew = ({ row }: RightRow<SheetDelivery>) => {
    const household = households.get(row.cardNo)
    return !household || !isRecorded(household, row)
  }
  const added = right.filter(isNew).length
  return { right, wrong, foreseen: { added, changed: 0, unchanged: right.length - added } }
}

async function householdsOfCards(
  stationId: string,
  rows: readonly RightRow<SheetDelivery>[],
): Promise<Map<number, Household>> {
  const cardNos = [...new Set(rows.map(({ row }) => row.cardNo))]
  const found = new Map<number, Household>()
  for (const some of hundreds(cardNos)) {
    for (const each of await findByCardNos(stationId, some)) found.set(each.cardNo, each)
  }
  return found
}

/** A card may be brought twice, but not twice the same way on one day by the same person. */
function sameCardTwice(rows: readonly RightRow<SheetDelivery>[]): Finding[] {
  const seen = new Map<string, number>()
  return rows.flatMap(({ rowNo, row: { cardNo, issue, delivery } }) => {
    const key = [cardNo, issue, delivery.on, delivery.way, delivery.byNo].join()
    const first = seen.get(key)
    if (first === undefined) {
      seen.set(key, rowNo)
      return []
    }
    return [{ rowNo, problem: { header: '卡号', message: `和第${first}行是同一回，请删掉一行。` } }]
  })
}

function unrecordable(
  rows: readonly RightRow<SheetDelivery>[],
  households: ReadonlyMap<number, Household>,
  now: number,
): Finding[] {
  return rows.flatMap(({ rowNo, row }) => {
    const household = households.get(row.cardNo)
    const problem = household ? deliveryProblem(household, row, now) : NO_SUCH_CARD
    return problem === undefined ? [] : [{ rowNo, problem: asProblem(problem) }]
  })
}

async function prepare(
  rows: readonly RightRow<SheetDelivery>[],
  { stationId, byNo, now }: Recording,
): Promise<Batch> {
  const roster = await findRoster(stationId)
  const households = await householdsOfCards(stationId, rows)
  const onPaper = rows.flatMap(({ rowNo, row: { cardNo, ...told } }) => {
    const householdId = households.get(cardNo)?._id
    return householdId === undefined ? [] : [{ rowNo, row: { householdId, ...told } }]
  })
  const unknown = rows
    .filter(({ row }) => !households.has(row.cardNo))
    .map(({ rowNo }) => leftOutRow(rowNo, NO_SUCH_CARD))
  return {
    async write(transaction) {
      const list: DeliveryOnPaper[] = onPaper.map(({ row }) => row)
      const results = await recordDeliveries(transaction, { stationId, byNo, now }, list, roster)
      const refused = onPaper.flatMap(({ rowNo }, index) => {
        const result = results[index]
        return typeof result === 'object' ? [leftOutRow(rowNo, result.problem)] : []
      })
      const count = (result: string) => results.filter((each) => each === result).length
      return {
        counts: { added: count('added'), changed: 0, unchanged: count('unchanged') },
        leftOut: [...unknown, ...refused],
      }
    },
  }
}

function leftOutRow(rowNo: number, problem: DeliveryProblem): WrongRow {
  return { rowNo, reasons: [reasonOf(asProblem(problem))] }
}

/** As the columns name what is wrong. */
function asProblem({ field, message }: DeliveryProblem): Problem {
  const { header = '卡号' } = DELIVERY_COLUMNS.find(({ path }) => path === field) ?? {}
  return { header, message }
}

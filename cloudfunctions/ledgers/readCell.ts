import type { LedgerColumn, Reading } from '@contract/ledgers/ledgerColumns'
import { isDate } from '@contract/time'
import { typedDay } from '@contract/typedDay'
import type { Cell, SheetNumber } from './readTable'

/** A spreadsheet calculates with so many digits; what comes after them in a number is made up. */
const EXACT_DIGITS = 15
const EMPTY: Reading = { value: undefined }

/**
 * What a cell says for its column: a value for the schema, undefined for an empty cell, or what is
 * wrong with it. Numbers and dates that a spreadsheet made of what was typed are understood where
 * that is certain.
 */
export function readCell(column: LedgerColumn, cell: Cell): Reading {
  if (cell === null || cell === '') return EMPTY
  const isDay = column.cell === 'date' || column.cell === 'roughDate'
  if (cell instanceof Date) return isDay ? dayOf(cell) : { problem: MADE_A_DATE }
  if (typeof cell === 'boolean') return { problem: '这一格不是写的字，请设成文本再填。' }
  const text = typeof cell === 'string' ? { value: cell } : textOf(cell)
  if ('problem' in text) return text
  if (column.cell === 'digits' && /^\d(\.\d+)?E\+?\d+$/i.test(text.value)) {
    return { problem: MADE_A_NUMBER }
  }
  if (/^#[A-Z/0]+[!?A]$/.test(text.value)) {
    return { problem: '这一格的公式算不出来，请直接写上内容。' }
  }
  if (!isDay) return column.read(text.value)
  // Days since 1900, or a year and a month with a zero forgotten: 19533 may be either.
  if (/^\d{5}$/.test(text.value)) return { problem: ONLY_A_NUMBER }
  const day = typedDay(text.value)
  if (column.cell === 'date' && !isDate(day)) {
    return { problem: '写成 1969-12-07 这样，要写到哪一天。' }
  }
  return column.read(day)
}

const MADE_A_NUMBER = '表格把号码变成了数字，后几位丢了。请把这一列的格子设成文本，照着证再填。'
const MADE_A_DATE = '表格把这一格变成了日期，请把格子设成文本再填。'

const ONLY_A_NUMBER =
  '这一格只是一个数，看不出是哪一天。请把格子设成日期，再看看对不对；或者写成 1969-12-07 这样。'

/** The reader takes the day as one in UTC. */
function dayOf(date: Date): Reading {
  const text = Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10)
  return isDate(text) ? { value: text } : { problem: '日期不对，再看看。' }
}

/** 1.9900000001E10 is a phone again; of an ID number made a number the last digits are lost. */
function textOf({ digits }: SheetNumber): { value: string } | { problem: string } {
  const number = Number(digits)
  if (!Number.isInteger(number)) return { value: digits }
  if (Math.abs(number) < 10 ** EXACT_DIGITS) return { value: String(number) }
  // Programs that write all digits have kept them; a spreadsheet fills up with zeros.
  if (/^\d+$/.test(digits) && !digits.endsWith('000')) return { value: digits }
  return { problem: MADE_A_NUMBER }
}

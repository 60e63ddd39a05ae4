import * as z from 'zod'
import { type DateText, dateOf, isDate } from './time'

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const
const CHECK_CHARACTERS = '10X98765432'
const EARLIEST_BIRTH = '1900-01-01'

/** A resident's ID number (GB 11643): region, birth date, sequence, check character. */
export const IdNumber = z
  .string()
  .overwrite(asPrinted)
  .superRefine((value, context) => {
    const message = idNumberProblem(value, dateOf(Date.now()))
    if (message) context.addIssue({ code: 'custom', message })
  })
  .describe('身份证号')

/** As people type it: full-width digits, blanks between, a small x at the end. */
function asPrinted(typed: string): string {
  return typed.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase()
}

/**
 * What is wrong with a number of the second generation, or undefined where it is right. The region
 * is not looked up: districts come and go, and numbers keep the old ones.
 */
function idNumberProblem(value: string, today: DateText): string | undefined {
  if (value === '') return '请填身份证号。'
  if (!/^\d*X?$/.test(value)) return '身份证号只能是数字，最后一位可以是X，再看看。'
  if (value.length < 18) return `身份证号少了${18 - value.length}位，再看看。`
  if (value.length > 18) return `身份证号多了${Math.min(value.length - 18, 99)}位，再看看。`
  const birthDate = birthDateOf(value)
  if (!isDate(birthDate) || birthDate < EARLIEST_BIRTH || birthDate > today) {
    return '身份证号里的出生日期不对，再看看。'
  }
  if (checkCharacter(value) !== value[17]) return '身份证号最后一位对不上，请照着证再看看。'
  return undefined
}

/** The last character that the first seventeen digits ask for. */
export function checkCharacter(digits: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits[index]), 0)
  return CHECK_CHARACTERS[sum % 11] ?? ''
}

/** The day that an ID number says its holder was born on. */
export function birthDateOf(idNumber: string): DateText {
  return `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`
}

/** The sex that an ID number says: odd sequence numbers are men's. */
export function sexOf(idNumber: string): 'male' | 'female' {
  return Number(idNumber[16]) % 2 === 1 ? 'male' : 'female'
}

/** Completed years of life on a day; somebody born on 29 February is older from 1 March on. */
export function ageOn(birthDate: DateText, date: DateText): number {
  const years = Number(date.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return date.slice(5) < birthDate.slice(5) ? years - 1 : years
}

/** A number of the first generation, fifteen digits, as it reads today; others stay as they are. */
export function inFull(typed: string): string {
  const value = asPrinted(typed)
  if (!/^\d{15}$/.test(value)) return value
  const digits = `${value.slice(0, 6)}19${value.slice(6)}`
  return `${digits}${checkCharacter(digits)}`
}

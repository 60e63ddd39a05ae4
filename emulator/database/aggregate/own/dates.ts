import * as library from 'mingo/operators/expression'
import { isDocument } from '../../document'
import { requestFailed, unsupported } from '../../messages'
import { type Expression, oneArgument } from './operands'

const dayOfYear = oneArgument(library.$dayOfYear)
const dayOfWeek = oneArgument(library.$dayOfWeek)
const isoWeek = oneArgument(library.$isoWeek)
const month = oneArgument(library.$month)
const year = oneArgument(library.$year)

/** Weeks begin on Sunday; the days before the first Sunday of a year are week 0. */
export const $week: Expression = (subject, operand, options) => {
  const day = dayOfYear(subject, operand, options)
  const weekday = dayOfWeek(subject, operand, options)
  if (typeof day !== 'number' || typeof weekday !== 'number') return null
  return Math.floor((day - 1 + 7 - (weekday - 1)) / 7)
}

/** The year that the ISO week belongs to: around New Year it may be the one before or after. */
export const $isoWeekYear: Expression = (subject, operand, options) => {
  const [week, inMonth, inYear] = [isoWeek, month, year].map((part) =>
    part(subject, operand, options),
  )
  if (typeof week !== 'number' || typeof inYear !== 'number') return null
  if (inMonth === 1 && week > 50) return inYear - 1
  return inMonth === 12 && week === 1 ? inYear + 1 : inYear
}

const FORMATS = 'YmdHMSLjuVz'

export const $dateToString: Expression = (subject, operand, options) => {
  const format = isDocument(operand) ? operand.format : undefined
  if (typeof format === 'string') {
    for (const [, letter = ''] of format.matchAll(/%(.?)/gs)) {
      if (letter === '' || !FORMATS.includes(letter)) throw unsupported('date format', `%${letter}`)
    }
  }
  return library.$dateToString(subject as never, operand as never, options)
}

export const $dateFromParts: Expression = (subject, operand, options) => {
  if (!isDocument(operand)) throw requestFailed('$dateFromParts only supports an object')
  if ('isoWeekYear' in operand) throw unsupported('date part', 'isoWeekYear')
  return library.$dateFromParts(subject as never, operand as never, options)
}

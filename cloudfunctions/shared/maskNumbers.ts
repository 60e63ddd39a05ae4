import { maskIdNumber, maskPhone } from '@contract/people/personFile'

/** Whole runs of digits, and ID numbers and phones that are written in groups, also in wide digits. */
const NUMBERS =
  /(?<!\d)(?:\d{11,}X?|\d(?:[ -]?\d){16}[ -]?[\dX]|\d(?:[ -]?\d){14}|1[3-9](?:[ -]?\d){9})(?!\d)/gi

/** A text in which numbers that tell who somebody is, or ring them up, are masked. */
export function maskNumbers(text: string): string {
  return inNarrowDigits(text).replace(NUMBERS, (number) => masked(number.replace(/[ -]/g, '')))
}

function masked(number: string): string {
  return number.length === 11 ? maskPhone(number) : maskIdNumber(number)
}

/** ９ as 9, Ｘ as X: what is written wide is read alike. */
function inNarrowDigits(text: string): string {
  return text.replace(/[０-９Ｘｘ]/g, (wide) => wide.normalize('NFKC'))
}

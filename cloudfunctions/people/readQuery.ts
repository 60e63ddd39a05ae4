import { inFull } from '@contract/idNumber'
import { asWritten } from '@contract/primitives'
import { lettersOf } from './spelling'

/** What somebody looks for. */
export type PersonQuery =
  | { kind: 'name'; name: string }
  | { kind: 'letters'; letters: string }
  | { kind: 'phone'; phone: string }
  | { kind: 'idNumber'; idNumber: string }

/** What a typed text can be meant to find; undefined where it can be nothing. */
export function readQuery(typed: string): PersonQuery | undefined {
  const text = typed.normalize('NFKC').trim()
  if (/\p{Script=Han}/u.test(text)) return { kind: 'name', name: asWritten(typed.trim()) }
  const number = text.replace(/[\s()-]/g, '').toUpperCase()
  if (/^(?:(?:\+|00)?86)?1[3-9]\d{9}$/.test(number))
    return { kind: 'phone', phone: number.slice(-11) }
  if (/^(?:\d{15}|\d{17}[\dX])$/.test(number)) return { kind: 'idNumber', idNumber: inFull(number) }
  const letters = lettersOf(text)
  return letters === '' || /\d/.test(text) ? undefined : { kind: 'letters', letters }
}

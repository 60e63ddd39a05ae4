import * as z from 'zod'
import { codeAsPrinted, codePattern } from '../codeCharacters'
import { id } from '../primitives'

/** The last four characters of an ID number, as people type them: full width, a small x. */
export const IdTail = z
  .string()
  .overwrite((typed) => typed.normalize('NFKC').replace(/\s/g, '').toUpperCase())
  .regex(/^\d{3}[\dX]$/, '请填身份证号的最后四位，末位也可能是X。')
  .describe('身份证号后四位')

export const OFFER_CODE_LENGTH = 12
/** A one-time code as people type it: sixty random bits. */
export const OfferCode = z
  .string()
  .overwrite(codeAsPrinted)
  .regex(codePattern(OFFER_CODE_LENGTH), `绑定码是${OFFER_CODE_LENGTH}个数字和字母，再看看。`)
  .describe('绑定码')

/** 7K3M-Q9XA-2B4C */
export function offerCodeText(code: string): string {
  return [code.slice(0, 4), code.slice(4, 8), code.slice(8)].join('-')
}

/** Names a code that was made, without being one that can be used. */
export const OfferId = id('绑定码编号', /^[A-Za-z0-9_-]{1,64}$/)

/** Names one tie to one file; a WeChat user's own id is never shown. */
export const TieId = id('绑定编号')

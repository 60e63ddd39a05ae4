import * as z from 'zod'

/** The last four characters of an ID number, as people type them: full width, a small x. */
export const IdTail = z
  .string()
  .overwrite((typed) => typed.normalize('NFKC').replace(/\s/g, '').toUpperCase())
  .regex(/^\d{3}[\dX]$/, '请填身份证号的最后四位，末位也可能是X。')
  .describe('身份证号后四位')

/**
 * A one-time code: twelve digits and letters of Crockford's alphabet, sixty random bits; typed in
 * any case, with blanks or dashes, an O for a 0, an I or L for a 1.
 */
export const OfferCode = z
  .string()
  .overwrite(asPrinted)
  .regex(/^[0-9A-HJKMNP-TV-Z]{12}$/, '绑定码是12个数字和字母，再看看。')
  .describe('绑定码')

function asPrinted(typed: string): string {
  const plain = typed.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase()
  return plain.replace(/O/g, '0').replace(/[IL]/g, '1')
}

/** 7K3M-Q9XA-2B4C */
export function offerCodeText(code: string): string {
  return [code.slice(0, 4), code.slice(4, 8), code.slice(8)].join('-')
}

/** Names one tie to one file; a WeChat user's own id is never shown. */
export const TieId = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,40}$/, '绑定的编号不对，请退回去重新打开。')
  .describe('绑定编号')

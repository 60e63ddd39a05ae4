/** Crockford's base32: the letters I, L, O and U are left out, for they are misread or offend. */
export const CODE_CHARACTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** What a code of so many characters looks like: five random bits in each. */
export function codePattern(length: number): RegExp {
  return new RegExp(`^[${CODE_CHARACTERS}]{${length}}$`)
}

/** A code as people type it: in either case, with blanks or dashes, an O for 0, an I or L for 1. */
export function codeAsPrinted(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
}

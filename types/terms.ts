import * as z from 'zod'

/** Terms of one list: what each is called on the screen. */
type Terms = Record<string, { readonly label: string }>

/** The keys of a list of terms, in its order. */
export function keysOf<List extends Terms>(
  terms: List,
): [keyof List & string, ...(keyof List & string)[]] {
  return Object.keys(terms) as [keyof List & string, ...(keyof List & string)[]]
}

/** A field that takes one of a list of terms. */
export function oneOf<List extends Terms>(label: string, terms: List) {
  return z.enum(keysOf(terms)).describe(label)
}

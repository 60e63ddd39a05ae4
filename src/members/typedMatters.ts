import { MATTER_KEYS, type Matter } from '@contract/matters'

/** Matters as a text, which is what a draft holds. */
export function writeMatters(matters: readonly Matter[]): string {
  return matters.join(' ')
}

/** The matters of a draft's text; what is none, in a draft of an earlier version, is left out. */
export function readMatters(text: string): Matter[] {
  const words = text.split(' ')
  return MATTER_KEYS.filter((matter) => words.includes(matter))
}

/** Whether two lists hold the same, in whatever order. */
export function sameMatters(some: readonly Matter[], others: readonly Matter[]): boolean {
  return writeMatters(readMatters(some.join(' '))) === writeMatters(readMatters(others.join(' ')))
}

import { plainName } from '@contract/plainName'

/** Whether two names are one, however they are written. */
export function isSameName(a: string, b: string): boolean {
  return plainName(a) === plainName(b)
}

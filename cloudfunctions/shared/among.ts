import { command } from './database'

/**
 * What a query asks of a field that has one of some ids. A single one is asked for as such: by equality an index
 * gives the order as well.
 */
export function among(ids: readonly string[]): unknown {
  return ids.length === 1 ? ids[0] : command.in([...ids])
}

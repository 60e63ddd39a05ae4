import { command } from './database'

/**
 * What adds numbers to those of a document, as `change` takes it; nothing for a zero.
 * @param before what stands before each name, `below.` for those within another object
 */
export function increments(
  numbers: Readonly<Record<string, number>> | ReadonlyMap<string, number>,
  before = '',
): Record<string, unknown> {
  const entries = numbers instanceof Map ? [...numbers] : Object.entries(numbers)
  const changed = entries.filter(([, by]) => by !== 0)
  return Object.fromEntries(changed.map(([name, by]) => [`${before}${name}`, command.inc(by)]))
}

import { command } from './database'

/** What adds numbers to those of a document, as `change` takes it; nothing for a zero. */
export function increments(numbers: Readonly<Record<string, number>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(numbers)
      .filter(([, by]) => by !== 0)
      .map(([key, by]) => [key, command.inc(by)]),
  )
}

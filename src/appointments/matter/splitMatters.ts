/** So many fit on one screen. */
const SHOWN_AT_ONCE = 5

/** What stands there at once and what is opened with a tap; a last single one is not hidden. */
export function splitMatters<T>(matters: readonly T[]): {
  first: readonly T[]
  rest: readonly T[]
} {
  const shown = matters.length === SHOWN_AT_ONCE + 1 ? matters.length : SHOWN_AT_ONCE
  return { first: matters.slice(0, shown), rest: matters.slice(shown) }
}

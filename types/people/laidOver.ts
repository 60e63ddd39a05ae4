export type Fields = Record<string, unknown>

/**
 * What stands somewhere with something laid over it: what that leaves out stays, and lists hold what
 * either holds, each record once.
 * @param first whose records come first in a list
 */
export function laidOver(
  before: unknown,
  given: unknown,
  first: 'before' | 'given' = 'before',
): unknown {
  if (given === undefined) return before
  if (Array.isArray(before) && Array.isArray(given)) {
    return first === 'before' ? eachOnce(before, given) : eachOnce(given, before)
  }
  if (isFields(before) && isFields(given)) {
    const fields = Object.entries(given).map(([key, value]) => [
      key,
      laidOver(before[key], value, first),
    ])
    return { ...before, ...Object.fromEntries(fields) }
  }
  return given
}

function eachOnce(first: readonly unknown[], second: readonly unknown[]): unknown[] {
  return [...first, ...second.filter((item) => !first.some((each) => isSame(each, item)))]
}

function isSame(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((each, index) => isSame(each, b[index]))
  }
  if (!isFields(a) || !isFields(b)) return a === b
  const keys = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...keys].every((key) => isSame(a[key], b[key]))
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

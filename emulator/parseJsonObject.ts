import { CloudError } from './errors'

/** Objects and arrays in each other; far below where JavaScript's stack ends. */
const MAX_LEVELS = 1000

/**
 * Reads a JSON object that came from outside.
 * @param what names the text in the error, for instance `event`.
 * @throws CloudError INVALID_PARAM for anything else, and for one nested too deep.
 */
export function parseJsonObject(text: string, what: string): Record<string, unknown> {
  const value = parse(text)
  if (!isContainer(value) || Array.isArray(value)) {
    throw new CloudError('INVALID_PARAM', `The ${what} is not a JSON object.`)
  }
  if (isNestedDeeper(value, MAX_LEVELS)) {
    throw new CloudError(
      'INVALID_PARAM',
      `The ${what} exceeds maximum nesting depth of ${MAX_LEVELS}.`,
    )
  }
  return { ...value }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Level by level, since a recursion would itself overflow the stack. */
function isNestedDeeper(value: object, levels: number): boolean {
  let level = [value]
  for (let depth = 1; depth <= levels; depth++) {
    level = level.flatMap((each) => Object.values(each).filter(isContainer))
    if (level.length === 0) return false
  }
  return true
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

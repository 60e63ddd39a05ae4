import { createContext, Script } from 'node:vm'
import type { CloudError } from '../../errors'
import { requestFailed } from '../messages'

/** Tests a text against a pattern; throws CloudError when that takes too long. */
export type TextTest = (text: string) => boolean

/** What long matches of one filter may take together. */
const LIMIT_MS = 1000
/** A match that takes less is not counted: many documents are no fault of the pattern. */
const SHORT_MS = 2
/** Steps of backtracking, at most, for which no guard is worth its 60 µs. */
const FREE_STEPS = 100_000
/** Of a pattern in an error text. */
const SHOWN_CHARACTERS = 200

const arena = createContext({ now: () => performance.now() })
/** Measures inside the guard, whose own thread may have to wait on a busy machine. */
const match = new Script(`(() => {
  const startedAt = now()
  const found = pattern.test(text)
  return { found, tookMs: now() - startedAt }
})()`)

/**
 * Gives out the tests of the patterns of one filter, which share one limit of
 * time. Only a pattern that could backtrack for long on a text is guarded.
 */
export function createTextTests(): (pattern: RegExp) => TextTest {
  let leftMs = LIMIT_MS
  return (pattern) => {
    const stepsFor = backtrackingOf(pattern.source)
    return (text) => {
      try {
        if (stepsFor(text.length) <= FREE_STEPS) return pattern.test(text)
        const { found, tookMs } = guardedMatch(pattern, text, leftMs)
        if (tookMs > SHORT_MS) leftMs -= tookMs
        return found
      } catch (error) {
        // A filter whose time is up gets no more of it.
        leftMs = 0
        throw patternError(pattern, error)
      }
    }
  }
}

interface Match {
  found: boolean
  tookMs: number
}

/** V8 ends a running match when the time of the script around it is up. */
function guardedMatch(pattern: RegExp, text: string, leftMs: number): Match {
  Object.assign(arena, { pattern, text })
  try {
    return match.runInContext(arena, { timeout: Math.max(1, Math.ceil(leftMs)) }) as Match
  } finally {
    Object.assign(arena, { pattern: undefined, text: undefined })
  }
}

/** Some patterns turn out too large only when they are first matched. */
function patternError(pattern: RegExp, error: unknown): CloudError {
  const { code } = error as { code?: unknown }
  const shown = `the regular expression ${String(pattern).slice(0, SHOWN_CHARACTERS)}`
  return requestFailed(
    code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
      ? `${shown} takes too long: more than ${LIMIT_MS} ms in one filter`
      : `${shown} cannot be matched: ${String(error).slice(-SHOWN_CHARACTERS)}`,
  )
}

/**
 * Steps that a pattern may take on a text of some length, roughly and at most:
 * a power of the length, or exponential when a whole group is repeated.
 */
function backtrackingOf(source: string): (length: number) => number {
  const plain = source
    .replace(/\\\D/g, '')
    .replace(/\[[^\]]*\]/g, '')
    .replace(/\(\?/g, '(')
  const ways = 1 + (plain.match(/[*+?{|]|\\\d/g)?.length ?? 0)
  return /\)[*+{]/.test(plain) ? (length) => ways ** length : (length) => length ** ways
}

import * as z from 'zod'
import { personalStorage } from './personalStorage'

/** How much is kept, so that a page opens without the net: a few visits' worth. */
const MAX_ANSWERS = 30
const MAX_CHARACTERS = 200_000
const NAME = 'keptAnswers'

const StoredAnswer = z.object({ key: z.string(), at: z.number(), output: z.unknown() })
const StoredAnswers = z.array(StoredAnswer)
export type StoredAnswer = z.infer<typeof StoredAnswer>

/** Keeps an answer in place of an earlier one under the same key; the oldest give way. */
export function keepAnswer(answer: StoredAnswer): void {
  const others = storedAnswers().filter(({ key }) => key !== answer.key)
  personalStorage.write(NAME, withinBounds([answer, ...others]))
}

/** The last answer under the key, and when it came; undefined where none is kept. */
export function lastAnswer(key: string): StoredAnswer | undefined {
  return storedAnswers().find((answer) => answer.key === key)
}

/** Forgets the answer under the key. */
export function dropAnswer(key: string): void {
  const stored = storedAnswers()
  const others = stored.filter((answer) => answer.key !== key)
  if (others.length < stored.length) personalStorage.write(NAME, others)
}

/** Forgets all answers of a procedure, whatever was asked. */
export function dropAnswersOf(procedureName: string): void {
  const stored = storedAnswers()
  const others = stored.filter(({ key }) => !key.startsWith(`${procedureName}:`))
  if (others.length < stored.length) personalStorage.write(NAME, others)
}

/**
 * The key of what was asked. The input stands in it as 64 bits: enough to tell a few visits apart,
 * too few to make out a card's code of 128 bits.
 */
export function keyOfAnswer(procedureName: string, input: unknown): string {
  const text = JSON.stringify(input)
  return `${procedureName}:${fnv1a(text, 0x811c9dc5)}${fnv1a(text, 0x2545f491)}`
}

/** Fowler, Noll and Vo's hash of 32 bits, as eight hexadecimal digits. */
function fnv1a(text: string, offset: number): string {
  let hash = offset
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  }
  return (hash >>> 0).toString(16).padStart(8, '0')
}

/** Newest first; cut where there are too many, or the text gets too long. */
export function withinBounds(answers: readonly StoredAnswer[]): StoredAnswer[] {
  let characters = 0
  return answers.slice(0, MAX_ANSWERS).filter((answer) => {
    characters += JSON.stringify(answer).length
    return characters <= MAX_CHARACTERS
  })
}

function storedAnswers(): StoredAnswer[] {
  const parsed = StoredAnswers.safeParse(personalStorage.read(NAME))
  return parsed.success ? parsed.data : []
}

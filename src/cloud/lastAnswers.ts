import * as z from 'zod'
import { personalStorage } from './personalStorage'

/** How much is kept, so that a page opens without the net: a few visits' worth. */
const MAX_ANSWERS = 30
const MAX_CHARACTERS = 200_000
const NAME = 'lastAnswers'

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

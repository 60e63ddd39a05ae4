import { dayOfTry, WRONG_TRIES_MAX } from '@contract/bindingTerms'
import type { Instant } from '@contract/time'
import { Refusal } from '../shared/refusal'
import { blindIndex } from '../shared/sealed'
import { transact } from '../shared/transact'
import { findTries, putTries, removeTriesBefore } from './store'

/** One answer that somebody gives to find their file. */
export interface Guess {
  /** Who guesses. */
  callerId: string
  /** The card's code, or the phone number. */
  at: { kind: 'card' | 'phone'; value: string }
  /** All that was answered. */
  answers: readonly string[]
}

/**
 * Counts a guess before it is looked at, in a transaction of its own: it counts also where the
 * write is refused, and many at once cannot all be looked at first. The same guess again is no new
 * one. A card that does not exist is counted like one that does.
 * @throws Refusal `TOO_MANY_TRIES`
 */
export async function countGuess(guess: Guess, now: Instant): Promise<void> {
  const digest = digestOf(guess)
  await transact(async (transaction) => {
    for (const id of placesOf(guess, now)) {
      const guesses = (await findTries(transaction, id))?.guesses ?? []
      if (guesses.includes(digest)) continue
      if (guesses.length >= WRONG_TRIES_MAX) throw new Refusal('TOO_MANY_TRIES')
      await putTries(transaction, id, { date: dayOfTry(now), guesses: [...guesses, digest] })
    }
  })
}

/** A guess that was right is no wrong try: several of one household bind on the same day. */
export async function forgetGuess(guess: Guess, now: Instant): Promise<void> {
  const digest = digestOf(guess)
  await transact(async (transaction) => {
    for (const id of placesOf(guess, now)) {
      const tries = await findTries(transaction, id)
      if (!tries?.guesses.includes(digest)) continue
      const guesses = tries.guesses.filter((each) => each !== digest)
      await putTries(transaction, id, { date: tries.date, guesses })
    }
  })
}

/** Removes the tries of days before, a batch at a time; returns how many records. */
export async function forgetOldTries(now: Instant): Promise<number> {
  return removeTriesBefore(dayOfTry(now))
}

function digestOf({ at, answers }: Guess): string {
  return blindIndex('bindings.guess', JSON.stringify([at.kind, at.value, ...answers]))
}

function placesOf({ callerId, at }: Guess, now: Instant): string[] {
  const date = dayOfTry(now)
  return [`caller.${callerId}.${date}`, `${at.kind}.${blindIndex('bindings.at', at.value)}.${date}`]
}

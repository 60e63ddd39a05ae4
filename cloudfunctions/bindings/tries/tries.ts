import { CARD_TRIES_DAYS, dayOfTry, isShut, WRONG_TRIES_MAX } from '@contract/bindings/bindingTerms'
import { addDays, type DateText, type Instant } from '@contract/time'
import { findHousehold, type Household } from '../../contactCards/public'
import type { Transaction } from '../../shared/database'
import type { JobTime } from '../../shared/forEachDue'
import { Refusal } from '../../shared/refusal'
import { blindIndex } from '../../shared/sealed'
import { transact } from '../../shared/transact'
import { findTries, putTries, removeTriesBefore, type TriesRecord } from './store'

/** One answer that somebody gives to find their file. */
export interface Guess {
  /** Who guesses. */
  callerId: string
  /** The household's card as `cardPlace` names it, the code of none, or the phone number. */
  at: { kind: 'card' | 'phone'; value: string }
  /** All that was answered. */
  answers: readonly string[]
}

/** Where guesses are counted, until when, and whether one more is one too many. */
interface Place {
  id: string
  lastDay: DateText
  isFull(guesses: TriesRecord['guesses']): boolean
}

/**
 * Counts a guess before it is looked at, in a transaction of its own: it counts also where the
 * write is refused, and many at once cannot all be looked at first. The same guess again is no new
 * one. A card that does not exist is counted like one that does.
 * @throws Refusal `TOO_MANY_TRIES`
 */
export async function countGuess(guess: Guess, now: Instant): Promise<void> {
  const entry = { by: guess.callerId, digest: digestOf(guess) }
  await transact(async (transaction) => {
    for (const { id, lastDay, isFull } of placesOf(guess, now)) {
      const guesses = (await findTries(transaction, id))?.guesses ?? []
      if (guesses.some(({ digest }) => digest === entry.digest)) continue
      if (isFull(guesses)) throw new Refusal('TOO_MANY_TRIES')
      await putTries(transaction, id, { date: lastDay, guesses: [...guesses, entry] })
    }
  })
}

/** A guess that was right is no wrong try: several of one household bind on the same day. */
export async function forgetGuess(guess: Guess, now: Instant): Promise<void> {
  const ofThis = digestOf(guess)
  await transact(async (transaction) => {
    for (const { id } of placesOf(guess, now)) {
      const tries = await findTries(transaction, id)
      if (!tries?.guesses.some(({ digest }) => digest === ofThis)) continue
      const guesses = tries.guesses.filter(({ digest }) => digest !== ofThis)
      await putTries(transaction, id, { date: tries.date, guesses })
    }
  })
}

/** Who comes to the desk is seen there: the household's card takes guesses as a new one does. */
export async function reopenCard(
  transaction: Transaction,
  householdId: string | null,
): Promise<void> {
  const household = householdId === null ? undefined : await findHousehold(householdId, transaction)
  if (!household) return
  const id = placeId({ kind: 'card', value: cardPlace(household) })
  const tries = await findTries(transaction, id)
  if (tries) await putTries(transaction, id, { date: tries.date, guesses: [] })
}

/** Removes the tries that count no more; returns how many records. */
export async function forgetOldTries({ now, until }: JobTime): Promise<number> {
  return removeTriesBefore(dayOfTry(now), until)
}

/** Which card of which household: a new card takes guesses afresh. */
export function cardPlace({ _id, issue }: Pick<Household, '_id' | 'issue'>): string {
  return `${_id}.${issue}`
}

function digestOf({ at, answers }: Guess): string {
  return blindIndex('bindings.guess', JSON.stringify([at.kind, at.value, ...answers]))
}

function placesOf({ callerId, at }: Guess, now: Instant): Place[] {
  const today = dayOfTry(now)
  const ofDay = (id: string): Place => ({
    id: `${id}.${today}`,
    lastDay: today,
    isFull: ({ length }) => length >= WRONG_TRIES_MAX,
  })
  if (at.kind === 'phone') return [ofDay(`caller.${callerId}`), ofDay(placeId(at))]
  const card = {
    id: placeId(at),
    lastDay: addDays(today, CARD_TRIES_DAYS),
    isFull: (guesses: TriesRecord['guesses']) =>
      isShut({
        own: guesses.filter(({ by }) => by === callerId).length,
        all: guesses.length,
      }),
  }
  return [ofDay(`caller.${callerId}`), card]
}

function placeId({ kind, value }: Guess['at']): string {
  return `${kind}.${blindIndex('bindings.at', value)}`
}

import type { Viewer } from '@contract/people/personTerms'
import type { Correction } from '@contract/people/personViews'
import type { Roster } from '../../members/public'
import type { Stored } from '../../shared/database'
import { maskNumbers } from '../../shared/maskNumbers'
import { unseal } from '../../shared/sealed'
import type { CorrectionRecord } from './store'

/** A correction as its viewer reads it: the family sees no whole ID number, in a text neither. */
export function shownCorrection(
  record: Stored<CorrectionRecord>,
  name: string,
  viewer: Viewer,
  roster: Roster,
): Correction {
  const { _id, personId, part, text, byFamily, at, status, reply } = record
  const { settledAt, settledByNo } = record
  const said = (words: string) => (viewer === 'family' ? maskNumbers(words) : words)
  return {
    correctionId: _id,
    personId,
    name,
    part,
    text: said(unseal({ field: 'corrections.text', documentId: _id }, text)),
    byFamily,
    at: at.getTime(),
    status,
    ...(reply !== null && {
      reply: said(unseal({ field: 'corrections.reply', documentId: _id }, reply)),
    }),
    ...(settledAt !== null && { settledAt: settledAt.getTime() }),
    ...(settledByNo !== null && { settledBy: roster.named(settledByNo) }),
  }
}

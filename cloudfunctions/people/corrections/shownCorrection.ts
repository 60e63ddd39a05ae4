import type { Correction } from '@contract/personViews'
import type { Stored } from '../../shared/database'
import { unseal } from '../../shared/sealed'
import type { CorrectionRecord } from './store'

export function shownCorrection(record: Stored<CorrectionRecord>, name: string): Correction {
  const { _id, personId, part, text, byFamily, at, status, reply, settledAt } = record
  return {
    correctionId: _id,
    personId,
    name,
    part,
    text: unseal({ field: 'corrections.text', documentId: _id }, text),
    byFamily,
    at: at.getTime(),
    status,
    ...(reply !== null && {
      reply: unseal({ field: 'corrections.reply', documentId: _id }, reply),
    }),
    ...(settledAt !== null && { settledAt: settledAt.getTime() }),
  }
}

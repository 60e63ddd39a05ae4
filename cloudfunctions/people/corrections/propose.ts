import { OPEN_CORRECTIONS_MAX, type proposeCorrection } from '@contract/people'
import { partsSeenBy } from '@contract/people/personFile'
import type { InputOf, OutputOf } from '@contract/procedure'
import { newId } from '../../shared/newId'
import { Refusal } from '../../shared/refusal'
import { seal, sealingVersion } from '../../shared/sealed'
import { sequenceOf } from '../../shared/sequenceOf'
import type { WriteContext } from '../../shared/serve'
import { filesOfStation } from '../keptFile'
import { saveFiles } from '../store'
import { viewedFile } from '../viewed'
import { addCorrection } from './store'

/** Tells the station what is wrong in a part that the caller sees. */
export async function propose(
  { personId, part, text }: InputOf<typeof proposeCorrection>,
  context: WriteContext,
): Promise<OutputOf<typeof proposeCorrection>> {
  const { callerId, now, commit } = context
  const { file, viewer } = await viewedFile({ personId }, context)
  if (!partsSeenBy(viewer).includes(part)) throw new Refusal('NOT_ALLOWED')
  const { stationId } = file
  const _id = newId()
  const at = new Date(now)
  return commit(async (transaction) => {
    const files = await filesOfStation(stationId, personId, transaction)
    const [before] = files
    const waiting = files.reduce((sum, file) => sum + file.openCorrections, 0)
    if (waiting >= OPEN_CORRECTIONS_MAX) throw new Refusal('TOO_MANY_CORRECTIONS')
    await addCorrection(transaction, {
      _id,
      personId: before._id,
      stationId,
      part,
      text: seal({ field: 'corrections.text', documentId: _id }, text),
      callerId,
      byFamily: viewer === 'family',
      at,
      status: 'open',
      reply: null,
      settledAt: null,
      settledByNo: null,
      sequence: sequenceOf(at, _id),
      sealVersion: sealingVersion(),
    })
    const after = { ...before, openCorrections: before.openCorrections + 1 }
    await saveFiles(transaction, stationId, [{ before, after }])
    return { correctionId: _id }
  })
}

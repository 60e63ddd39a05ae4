import { OPEN_CORRECTIONS_MAX, type proposeCorrection } from '@contract/people'
import { partsSeenBy } from '@contract/people/personFile'
import type { InputOf, OutputOf } from '@contract/procedure'
import { newId } from '../../shared/newId'
import { Refusal } from '../../shared/refusal'
import { seal, sealingVersion } from '../../shared/sealed'
import { sequenceOf } from '../../shared/sequenceOf'
import type { WriteContext } from '../../shared/serve'
import { filesOfStation } from '../keptFile'
import { saveFiles } from '../saveFiles'
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
    const { asked, all } = await filesOfStation(stationId, personId, transaction)
    const waiting = all.reduce((sum, each) => sum + each.openCorrections, 0)
    if (waiting >= OPEN_CORRECTIONS_MAX) throw new Refusal('TOO_MANY_CORRECTIONS')
    await addCorrection(transaction, {
      _id,
      personId: asked._id,
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
    const after = { ...asked, openCorrections: asked.openCorrections + 1 }
    await saveFiles(transaction, stationId, [{ before: asked, after }])
    return { correctionId: _id }
  })
}

import type { settleCorrection } from '@contract/people'
import type { InputOf, OutputOf } from '@contract/procedure'
import { ofStation } from '../../shared/ofStation'
import { Refusal } from '../../shared/refusal'
import { seal } from '../../shared/sealed'
import { callingMember, type WriteContext } from '../../shared/serve'
import { saveFiles } from '../saveFiles'
import { findFile } from '../store'
import { changeCorrection, findCorrection } from './store'

/** Answers a proposed correction; what is accepted has been edited, or is at once. */
export async function settle(
  { stationId, correctionId, decision, reply }: InputOf<typeof settleCorrection>,
  context: WriteContext,
): Promise<OutputOf<typeof settleCorrection>> {
  const { memberNo } = callingMember(context)
  const { now, commit } = context
  return commit(async (transaction) => {
    const correction = ofStation(await findCorrection(transaction, correctionId), stationId)
    if (correction.status !== 'open') throw new Refusal('NOT_OPEN')
    await changeCorrection(transaction, correctionId, {
      status: decision,
      reply: seal({ field: 'corrections.reply', documentId: correctionId }, reply),
      settledAt: new Date(now),
      settledByNo: memberNo,
    })
    // The file that it was written to counts it, also after that went into another.
    const before = await findFile(correction.personId, transaction)
    if (!before) throw new Error('A correction of a file that does not exist')
    const after = { ...before, openCorrections: before.openCorrections - 1 }
    await saveFiles(transaction, stationId, [{ before, after }])
    return {}
  })
}

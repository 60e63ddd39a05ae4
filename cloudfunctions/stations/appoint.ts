import type { InputOf, OutputOf } from '@contract/procedure'
import type { appointMember } from '@contract/stations'
import { Refusal } from '../shared/refusal'
import type { WriteContext } from '../shared/serve'
import { findStation, putMember } from './store'

/** Makes a WeChat user a member of a station. */
export async function appoint(
  { stationId, openId, role, name, windowNo }: InputOf<typeof appointMember>,
  { commit }: WriteContext,
): Promise<OutputOf<typeof appointMember>> {
  return commit(async (transaction) => {
    if (!(await findStation(stationId, transaction))) throw new Refusal('NOT_FOUND')
    await putMember(transaction, { stationId, openId, role, name, windowNo: windowNo ?? null })
    return {}
  })
}

import { Refusal } from '../shared/refusal'
import { duplicateKeyOf } from '../shared/transact'

/**
 * Runs a write that gives a household a number of the station's own.
 * @throws Refusal `HOUSEHOLD_REF_TAKEN` where another household has it
 */
export async function refuseTakenRef<Output>(write: () => Promise<Output>): Promise<Output> {
  try {
    return await write()
  } catch (error) {
    if (duplicateKeyOf(error) === 'householdRef') throw new Refusal('HOUSEHOLD_REF_TAKEN')
    throw error
  }
}

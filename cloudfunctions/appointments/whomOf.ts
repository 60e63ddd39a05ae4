import type { bookAppointment } from '@contract/appointments'
import {
  ADDRESS_NEEDED,
  PHONE_NEEDED,
  type ServedAtDesk,
} from '@contract/appointments/appointmentShapes'
import { RELATION_OF_KINSHIP } from '@contract/appointments/appointmentTerms'
import type { Contact } from '@contract/appointments/seenAppointment'
import { needsAddress } from '@contract/matters'
import type { InputOf } from '@contract/procedure'
import { findTie, type TiedAs } from '../bindings/public'
import { findPersonAtHome } from '../people/public'
import type { Transaction } from '../shared/database'
import { ofStation } from '../shared/ofStation'
import { Refusal } from '../shared/refusal'
import { refuseField } from '../shared/refuseField'
import { keptUp } from './keptUp'

type Booking = InputOf<typeof bookAppointment>

/** Who is served, and the file that says so, where there is one. */
export interface Whom {
  served: ServedAtDesk
  /** By which the desk looks for who came. */
  names: readonly string[]
  /** The file that the appointment is recorded for, and that holds its hour. */
  personId: string | null
  /** The tie that says so. */
  tieId: string | null
  /** What was left to the file, and is read there when it is needed. */
  fromFile: readonly Contact[]
  /** That file with all that are one with it today; empty without one. */
  fileIds: readonly string[]
}

/**
 * Who is served by a booking: as the input says, or the file to which the caller is tied. By a file it
 * takes two database operations, and one more a merge.
 * @throws Refusal `NOT_ALLOWED` for a file to which the caller is not tied, one of another station and
 * none, alike; `BOOKING_FOR_ENDED_FILE`; `BAD_INPUT` where the file does not say how to reach somebody
 */
export async function whomOf(
  { forPersonId, stationId, way, served }: Booking,
  callerId: string,
  transaction: Transaction,
): Promise<Whom> {
  if (forPersonId === undefined) return asTyped(served)
  const tie = await findTie(callerId, [forPersonId], transaction)
  if (!tie) throw new Refusal('NOT_ALLOWED')
  const file = keptUp(ofStation(await findPersonAtHome(forPersonId, transaction), stationId))
  const { phone } = served
  const address = needsAddress(way) ? served.address : undefined
  const fromFile: Contact[] = []
  if (phone === undefined) {
    if (file.phones.length === 0) refuseField('served.phone', '手机号', PHONE_NEEDED)
    fromFile.push('phone')
  }
  if (needsAddress(way) && !address) {
    if (!file.address) refuseField('served.address', '上门地址', ADDRESS_NEEDED)
    fromFile.push('address')
  }
  return {
    served: {
      relation: relationBy(tie),
      name: file.name,
      ...(phone !== undefined && { phone }),
      ...(address && { address }),
    },
    names: [file.name, file.askedName],
    personId: forPersonId,
    tieId: tie.tieId,
    fromFile,
    fileIds: file.ids,
  }
}

function asTyped({ relation, name, phone, address }: Booking['served']): Whom {
  // The contract lets nothing of it be left out without a file.
  if (!relation || !name || !phone) throw new Refusal('BAD_INPUT')
  return {
    served: { relation, name, phone, ...(address && { address }) },
    names: [name],
    personId: null,
    tieId: null,
    fromFile: [],
    fileIds: [],
  }
}

function relationBy({ as, kinship }: TiedAs): ServedAtDesk['relation'] {
  if (as === 'self') return 'self'
  return kinship === null ? 'relative' : RELATION_OF_KINSHIP[kinship]
}

import type { readOffer as declaration } from '@contract/bindings'
import { maskedName } from '@contract/bindings/bindingTerms'
import type { InputOf, OutputOf } from '@contract/procedure'
import { stationName } from '@contract/stations/stationTerms'
import { Refusal } from '../../shared/refusal'
import type { Context } from '../../shared/serve'
import { findStation } from '../../stations/public'
import { findOpenOffer } from './openOffer'

/** What a code would do, with no more of the person than who knows them knows: four operations. */
export async function readOffer(
  { code }: InputOf<typeof declaration>,
  { now }: Context,
): Promise<OutputOf<typeof declaration>> {
  const { offer, file } = await findOpenOffer(code, now)
  const station = await findStation(file.stationId)
  if (!station) throw new Refusal('OFFER_UNKNOWN')
  return {
    stationName: stationName(station),
    dutyPhone: station.dutyPhone,
    personName: maskedName(file.name),
    as: offer.as,
    ...(offer.kinship !== null && { kinship: offer.kinship }),
    expiresAt: offer.expiresAt.getTime(),
  }
}

import type { InputOf, OutputOf } from '@contract/procedure'
import type { confirmStationCard } from '@contract/stations'
import type { WriteContext } from '../shared/serve'
import { changeOwnStation } from './changeOwnStation'

/** The head has looked at the card, and it is right. */
export async function confirmCard(
  { stationId }: InputOf<typeof confirmStationCard>,
  context: WriteContext,
): Promise<OutputOf<typeof confirmStationCard>> {
  const cardConfirmedAt = new Date(context.now)
  return changeOwnStation(stationId, 'confirmCard', context, () => ({ cardConfirmedAt }))
}

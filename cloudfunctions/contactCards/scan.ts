import type { scanCard } from '@contract/contactCards'
import type { InputOf, OutputOf } from '@contract/procedure'
import type { Instant } from '@contract/time'
import { findRoster } from '../members/public'
import { countTry, refuseManyTries } from '../shared/codeTries'
import { Refusal } from '../shared/refusal'
import type { Context } from '../shared/serve'
import { transact } from '../shared/transact'
import { findStation, todayOf } from '../stations/public'
import { codeIndexOf } from './cardCode'
import { changedHousehold, putSteps } from './changedHousehold'
import { publicHolder } from './holders'
import type { Household } from './records'
import { findByCodeIndex, findHousehold } from './store'

/**
 * The public side of the card with a code: four operations, one more where the year's calendar was
 * not looked at for five minutes, and five the first time a card is seen.
 */
export async function scan(
  { code }: InputOf<typeof scanCard>,
  { callerId, now }: Context,
): Promise<OutputOf<typeof scanCard>> {
  const [household] = await Promise.all([
    findByCodeIndex(codeIndexOf(code)),
    refuseManyTries('card', callerId, now),
  ])
  if (!household || household.endedAt) {
    await countTry('card', callerId, now)
    throw new Refusal('CARD_UNKNOWN')
  }
  if (!household.seenAt) await markSeen(household, now)
  return publicSide(household, now)
}

async function publicSide(
  { stationId, cardNo, liaisonNo, standInNo }: Household,
  now: Instant,
): Promise<OutputOf<typeof scanCard>> {
  const [station, roster] = await Promise.all([findStation(stationId), findRoster(stationId)])
  if (!station) throw new Refusal('CARD_UNKNOWN')
  return {
    cardNo,
    stationId,
    place: station.place,
    level: station.level,
    dutyPhone: station.dutyPhone,
    today: await todayOf(station, now),
    liaison: publicHolder(roster, liaisonNo, now),
    standIn: publicHolder(roster, standInNo, now),
  }
}

/** Once for each card: it may have been replaced or seen since it was looked up. */
async function markSeen({ _id, stationId, codeIndex }: Household, now: Instant): Promise<void> {
  await transact(async (transaction) => {
    const household = await findHousehold(_id, transaction)
    if (!household || household.codeIndex !== codeIndex || household.seenAt) return
    const step = changedHousehold(household, { seenAt: new Date(now) })
    await putSteps(transaction, stationId, [step])
  })
}

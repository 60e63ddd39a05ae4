import { cardNoText } from '@contract/contactCards/contactCardTerms'
import { HOUSEHOLD_COLUMNS } from '@contract/ledgers/ledgerHouseholdColumns'
import { EXPORT_ROWS_MAX } from '@contract/ledgers/ledgerTerms'
import { dateOf } from '@contract/time'
import { addressOf, findHouseholds, type Household, householdRow } from '../contactCards/public'
import { findRoster, type Roster } from '../members/public'
import { paged } from '../shared/paged'
import { calledInSheet } from './calledInSheet'
import { type Page, type Taken, type Taking, takePages } from './taken'

/** The station's households by card number. */
export async function takeHouseholds({ stationId, village, after }: Taking): Promise<Taken> {
  const roster = await findRoster(stationId)
  const { items, next } = await takePages(EXPORT_ROWS_MAX, after, (from, limit) =>
    householdsPage(stationId, village, from, limit),
  )
  const rows = items.map((household) => rowOf(household, roster))
  return { columns: HOUSEHOLD_COLUMNS, rows, next, personIds: [] }
}

async function householdsPage(
  stationId: string,
  village: string | undefined,
  after: string | undefined,
  limit: number,
): Promise<Page<Household>> {
  const found = await findHouseholds(stationId, { village }, Number(after ?? 0), limit + 1)
  const { page, next } = paged(found, limit, ({ cardNo }) => String(cardNo))
  return { items: page, next }
}

function rowOf(household: Household, roster: Roster): Record<string, unknown> {
  const { liaisonNo, standInNo, endedAt } = household
  const row = householdRow(household, roster)
  return {
    ...row,
    cardNo: cardNoText(row.cardNo),
    address: addressOf(household),
    liaison: calledInSheet(roster, liaisonNo),
    standIn: calledInSheet(roster, standInNo),
    seen: row.seen ? '扫过' : '没有',
    endedOn: endedAt ? dateOf(endedAt.getTime()) : undefined,
  }
}

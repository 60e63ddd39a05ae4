import type { HouseholdList } from '@contract/contactCards/contactCardTerms'

/** What everybody reads who scans a household's card; the code as its scene carries it. */
export function householdCardUrl(code: string): string {
  return `/contactCards/card/card?code=${code}`
}

/**
 * The households of a station and where their cards stand.
 * @param shown one of the lists, narrowed by the key of a `HouseholdFilter`
 */
export function cardsUrl(stationId: string, shown?: { list: HouseholdList; of?: string }): string {
  const page = `/contactCards/list/list?stationId=${stationId}`
  if (!shown) return page
  return `${page}&list=${shown.list}${narrowedTo(shown.of)}`
}

/** Where several households get another liaison and stand-in, of those that a filter names. */
export function assignManyUrl(stationId: string, of?: string): string {
  return `/contactCards/assignMany/assignMany?stationId=${stationId}${narrowedTo(of)}`
}

/** The ledger of deliveries, of the station or of one household. */
export function deliveriesUrl(stationId: string, householdId?: string): string {
  const page = '/contactCards/deliveries/deliveries'
  return householdId === undefined
    ? `${page}?stationId=${stationId}`
    : `${page}?${oneHousehold(stationId, householdId)}`
}

/** How many have their card, of one's own station or of one below it. */
export function coverageUrl(stationId: string, ofStationId = stationId): string {
  return `/contactCards/coverage/coverage?stationId=${stationId}&ofStationId=${ofStationId}`
}

/** One household with its ledger. */
export function householdUrl(stationId: string, householdId: string): string {
  return `/contactCards/household/household?${oneHousehold(stationId, householdId)}`
}

/** Where a household is taken up, or changed where it is named. */
export function editHouseholdUrl(stationId: string, householdId?: string): string {
  const page = '/contactCards/edit/edit'
  return householdId === undefined
    ? `${page}?stationId=${stationId}`
    : `${page}?${oneHousehold(stationId, householdId)}`
}

/** Where a household gets another liaison or stand-in. */
export function assignUrl(stationId: string, householdId: string): string {
  return `/contactCards/assign/assign?${oneHousehold(stationId, householdId)}`
}

/** Where it is put down that a card was brought. */
export function deliverUrl(stationId: string, householdId: string): string {
  return `/contactCards/deliver/deliver?${oneHousehold(stationId, householdId)}`
}

/** Where an entry of the ledger is put right. */
export function correctUrl(stationId: string, householdId: string, deliveryId: string): string {
  return `${deliverUrl(stationId, householdId)}&deliveryId=${deliveryId}`
}

/** Where cards are printed: those of the households that are named, or that are chosen there. */
export function printUrl(stationId: string, householdIds: readonly string[] = []): string {
  const page = `/contactCards/print/print?stationId=${stationId}`
  return householdIds.length === 0 ? page : `${page}&householdIds=${householdIds.join('.')}`
}

/** Where cards are printed once more: of households that have theirs. */
export function reprintUrl(stationId: string): string {
  return `${printUrl(stationId)}&list=delivered`
}

function narrowedTo(of: string | undefined): string {
  return of === undefined ? '' : `&of=${encodeURIComponent(of)}`
}

function oneHousehold(stationId: string, householdId: string): string {
  return `stationId=${stationId}&householdId=${householdId}`
}

import { SCAN_PAGE } from '@contract/scenes'

/** A station's public card. */
export function stationCardUrl(stationId: string): string {
  return `/stations/card/card?stationId=${stationId}`
}

/** Where the head changes what stands on the card. */
export function editStationUrl(stationId: string): string {
  return `/stations/edit/edit?stationId=${stationId}`
}

/** Where the head says what one matter needs; the matter is one of the contract's. */
export function editMatterUrl(stationId: string, matter: string): string {
  return `${editStationUrl(stationId)}&matter=${matter}`
}

/** Where the head says on which days the station is closed. */
export function closedDaysUrl(stationId: string): string {
  return `/stations/closedDays/closedDays?stationId=${stationId}`
}

/** What heads changed of a station: one's own, or for a head one below it. */
export function stationChangesUrl(stationId: string, ofStationId = stationId): string {
  const page = `/stations/changes/changes?stationId=${stationId}`
  return ofStationId === stationId ? page : `${page}&ofStationId=${ofStationId}`
}

/** Where a code leads; the scene as `sceneOf` writes it. */
export function scanUrl(scene: string): string {
  return `/${SCAN_PAGE}?scene=${encodeURIComponent(scene)}`
}

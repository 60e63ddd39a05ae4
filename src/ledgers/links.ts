/** Bringing in a ledger; with an id, that import, as far as it has come. */
export function importLedgerUrl(stationId: string, importId?: string): string {
  const page = `/ledgers/import/import?stationId=${stationId}`
  return importId === undefined ? page : `${page}&importId=${importId}`
}

/** What was brought in before. */
export function importsUrl(stationId: string): string {
  return `/ledgers/imports/imports?stationId=${stationId}`
}

/** Taking out a ledger. */
export function exportLedgerUrl(stationId: string): string {
  return `/ledgers/export/export?stationId=${stationId}`
}

/** Who took out what, and when. */
export function exportsUrl(stationId: string): string {
  return `/ledgers/exports/exports?stationId=${stationId}`
}

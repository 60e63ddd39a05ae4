import type { ExportKind } from '@contract/ledgers/ledgerTerms'

/** What is chosen and typed; '' where nothing is. */
export interface ExportDraft {
  kind: ExportKind | ''
  village: string
  tag: string
  isUnmasked: boolean
  reason: string
}

export const WHOLE_LEDGER: ExportDraft = {
  kind: '',
  village: '',
  tag: '',
  isUnmasked: false,
  reason: '',
}

/** Whether a ledger can be narrowed down to a village, and to a tag. */
export function filtersOf(kind: ExportKind | ''): { village: boolean; tag: boolean } {
  return { village: kind === 'people' || kind === 'households', tag: kind === 'people' }
}

/**
 * The export that a draft asks for; what does not apply to its ledger is left out.
 * @param after where the next part begins
 */
export function exportInput(
  stationId: string,
  { kind, village, tag, isUnmasked, reason }: ExportDraft,
  after?: string,
) {
  const filters = filtersOf(kind)
  return {
    stationId,
    kind: kind || undefined,
    ...(filters.village && village.trim() !== '' && { village }),
    ...(filters.tag && tag !== '' && { tag }),
    ...(isUnmasked && { unmasked: { reason } }),
    ...(after !== undefined && { after }),
  }
}

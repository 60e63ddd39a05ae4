import type { LedgerImport } from '@contract/ledgers/ledgerViews'
import type { ImportRun } from './useImportRun'

/** What each view of an import is told. */
export interface ImportPartProps {
  stationId: string
  current: LedgerImport
  run: ImportRun
  onAnother: () => void
}

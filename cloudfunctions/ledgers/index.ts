import {
  beginImport as beginImportProcedure,
  checkImport,
  continueImport,
  exportFile as exportFileProcedure,
  exportLedger as exportLedgerProcedure,
  ledgerTemplate,
  listExports,
  listImports,
  oneImport,
  stopImport,
  wrongRows as wrongRowsProcedure,
} from '@contract/ledgers'
import { read, serve, write } from '../shared/serve'
import { beginImport } from './beginImport'
import { check } from './check'
import { exportFile } from './exportFile'
import { exportLedger } from './exportLedger'
import { exportsMade } from './exportsMade'
import { goOn } from './goOn'
import { imports } from './imports'
import { one } from './one'
import { stop } from './stop'
import { template } from './template'
import { wrongRows } from './wrongRows'

export const main = serve([
  read(ledgerTemplate, template),
  write(beginImportProcedure, beginImport),
  write(checkImport, check),
  write(continueImport, goOn),
  write(stopImport, stop),
  read(oneImport, one),
  read(listImports, imports),
  read(wrongRowsProcedure, wrongRows),
  write(exportLedgerProcedure, exportLedger),
  read(exportFileProcedure, exportFile),
  read(listExports, exportsMade),
])

import { addHousehold } from '@contract/contactCards'
import {
  beginImport,
  checkImport,
  continueImport,
  exportFile,
  exportLedger,
  ledgerTemplate,
  listExports,
  listImports,
  oneImport,
  stopImport,
  wrongRows,
} from '@contract/ledgers'
import { call } from '../../world/cloud'
import { checked, nthLine, sheetOf, uploaded } from '../../world/ledgerSheets'
import { accessTable } from './accessTable'
import { OWN_DESK, OWN_HEAD, openIdOf, type Scene, STATIONS } from './scene'

const HEAD = `${openIdOf('own.head')}`
const AT = { stationId: STATIONS.own }
let made = 0

/** A sheet with a row that is right, of somebody new, and one that is wrong. */
function newSheet(): Promise<Buffer> {
  made += 1
  const unhoused = { 户号: null, 联络员: null, 替班人: null }
  return sheetOf([nthLine(made, unhoused), nthLine(made, { ...unhoused, 姓名: null })])
}

/** A sheet that was uploaded and not yet checked. */
const sheet = accessTable(
  async ({ cloud }: Scene) => {
    const { importId, fileId } = await uploaded(cloud, await newSheet(), { ...AT, openId: HEAD })
    return { importId, fileId }
  },
  { importId: 'nothing', fileId: 'cloud://nothing/nothing' },
  (row) => [
    row(checkImport, OWN_DESK, ({ importId, fileId }, { stationId }) => ({
      stationId,
      importId,
      fileId,
    })),
  ],
)

/** An import whose sheet was checked; the head brought it, so nobody else gets its wrong rows. */
const ledgerImport = accessTable(
  async ({ cloud }: Scene) => {
    const { importId } = await checked(cloud, await newSheet(), { ...AT, openId: HEAD })
    return { importId }
  },
  { importId: 'nothing' },
  (row) => [
    row(oneImport, OWN_DESK, ({ importId }, { stationId }) => ({ stationId, importId })),
    row(wrongRows, OWN_HEAD, ({ importId }, { stationId }) => ({ stationId, importId })),
    row(continueImport, OWN_DESK, ({ importId }, { stationId }) => ({ stationId, importId })),
    row(stopImport, OWN_DESK, ({ importId }, { stationId }) => ({ stationId, importId })),
  ],
)

/** A sheet of households that the head took out: nobody else gets it. */
const ledgerExport = accessTable(
  async ({ cloud }: Scene) => {
    const household = { householder: '林建国', village: '演示村', liaisonNo: 1, standInNo: 2 }
    await call(cloud, HEAD, addHousehold, { ...AT, household })
    return call(cloud, HEAD, exportLedger, { ...AT, kind: 'households' })
  },
  { exportId: 'nothing', rows: 0 },
  (row) => [row(exportFile, OWN_HEAD, ({ exportId }, { stationId }) => ({ stationId, exportId }))],
)

/** The station's ledgers as a whole. */
const station = accessTable(
  async () => ({}),
  {},
  (row) => [
    row(ledgerTemplate, OWN_DESK, (_, { stationId }) => ({ stationId, kind: 'people' })),
    row(beginImport, OWN_DESK, (_, { stationId }) => ({
      stationId,
      kind: 'deliveries',
      fileName: '台账.xlsx',
    })),
    row(listImports, OWN_DESK, (_, { stationId }) => ({ stationId })),
    row(exportLedger, OWN_DESK, (_, { stationId }) => ({ stationId, kind: 'people' }), {
      about: 'masked',
      also: ['EXPORT_EMPTY'],
    }),
    row(
      exportLedger,
      OWN_HEAD,
      (_, { stationId }) => ({
        stationId,
        kind: 'people',
        unmasked: { reason: '报送区里的年度台账' },
      }),
      { about: 'whole', unknown: 'EXPORT_HEAD_ONLY', also: ['EXPORT_EMPTY'] },
    ),
    row(listExports, OWN_HEAD, (_, { stationId }) => ({ stationId })),
  ],
)

export const tables = [sheet, ledgerImport, ledgerExport, station]

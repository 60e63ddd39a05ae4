import * as z from 'zod'
import { Village } from './contactCards/contactCardTerms'
import { REASON_LENGTH_MIN } from './ledgers/ledgerTerms'
import {
  ExportId,
  ExportKindField,
  ImportId,
  ImportKindField,
  ImportRow,
  LedgerExport,
  LedgerImport,
} from './ledgers/ledgerViews'
import { TagField } from './people/personTerms'
import { After, StationId, text } from './primitives'
import { procedure } from './procedure'

/** What WeChat's storage calls an uploaded file. */
const FileId = z
  .string()
  .max(300)
  .regex(/^cloud:\/\//, '表格没有传上来，请再传一次。')
  .describe('表格')

const Link = z.object({ link: z.string(), fileName: z.string() })

/** A link to an empty sheet with the headers, an example and a page of explanations. */
export const ledgerTemplate = procedure({
  name: 'ledgers.template',
  kind: 'read',
  who: ['head', 'staff'],
  input: z.strictObject({ stationId: StationId, kind: ImportKindField }),
  output: Link,
  errors: [],
})

/** Makes room for a sheet: the page uploads it to the path, then lets it be checked. */
export const beginImport = procedure({
  name: 'ledgers.beginImport',
  kind: 'write',
  who: ['head', 'staff'],
  input: z.strictObject({
    stationId: StationId,
    kind: ImportKindField,
    fileName: text('表格名称', 60),
  }),
  output: z.object({ importId: ImportId, uploadPath: z.string() }),
  errors: [],
})

const oneOf = z.strictObject({ stationId: StationId, importId: ImportId })

/**
 * Reads the sheet and checks every row; writes none. What was uploaded is then removed. May be repeated,
 * with the sheet uploaded anew, until importing begins.
 */
export const checkImport = procedure({
  name: 'ledgers.check',
  kind: 'write',
  who: ['head', 'staff'],
  input: z.strictObject({ ...oneOf.shape, fileId: FileId }),
  output: LedgerImport,
  errors: ['IMPORT_ENDED'],
})

/**
 * Writes the next rows, for some seconds; called until the state is `done`. A call that broke off has
 * lost nothing, and two at once write nothing twice.
 */
export const continueImport = procedure({
  name: 'ledgers.continueImport',
  kind: 'write',
  who: ['head', 'staff'],
  input: oneOf,
  output: LedgerImport,
  errors: ['IMPORT_NOT_CHECKED', 'IMPORT_ENDED', 'LEDGER_FILE_GONE'],
})

/** No further row is written; what is written stays. */
export const stopImport = procedure({
  name: 'ledgers.stopImport',
  kind: 'write',
  who: ['head', 'staff'],
  input: oneOf,
  output: z.object({}),
  errors: ['IMPORT_ENDED'],
})

export const oneImport = procedure({
  name: 'ledgers.import',
  kind: 'read',
  who: ['head', 'staff'],
  input: oneOf,
  output: LedgerImport,
  errors: [],
})

/** The station's imports, newest first; all, or those under way alone. */
export const listImports = procedure({
  name: 'ledgers.imports',
  kind: 'read',
  who: ['head', 'staff'],
  input: z.strictObject({
    stationId: StationId,
    isUnderWay: z.literal(true).optional().describe('只看还没导完的'),
    after: After,
  }),
  output: z.object({ imports: z.array(ImportRow), next: z.string().optional() }),
  errors: [],
})

/** A link to the wrong rows and those left out so far: their own columns and values, and beside them what is wrong. */
export const wrongRows = procedure({
  name: 'ledgers.wrongRows',
  kind: 'read',
  who: ['head', 'staff'],
  input: oneOf,
  output: Link,
  errors: ['LEDGER_FILE_GONE'],
})

/**
 * Makes a sheet of a ledger and records who took out what. ID numbers and phones are masked unless
 * the head says why not. With more rows than one file holds, `next` asks for the next part.
 */
export const exportLedger = procedure({
  name: 'ledgers.export',
  kind: 'write',
  who: ['head', 'staff'],
  input: z
    .strictObject({
      stationId: StationId,
      kind: ExportKindField,
      /** Of people and of households. */
      village: Village.optional(),
      /** Of people. */
      tag: TagField.optional(),
      unmasked: z
        .strictObject({
          reason: text('要完整号码的原因', 100).refine(
            ({ length }) => length >= REASON_LENGTH_MIN,
            `请把原因写清楚，至少${REASON_LENGTH_MIN}个字。`,
          ),
        })
        .optional()
        .describe('要完整号码'),
      after: After,
    })
    .superRefine(({ kind, village, tag }, context) => {
      const refuse = (path: string) =>
        context.addIssue({ code: 'custom', path: [path], message: '这种台账不能这样挑，请去掉。' })
      if (tag && kind !== 'people') refuse('tag')
      if (village && kind === 'deliveries') refuse('village')
    }),
  output: z.object({
    exportId: ExportId,
    rows: z.number().int(),
    next: z.string().optional(),
  }),
  errors: ['EXPORT_HEAD_ONLY', 'EXPORT_EMPTY'],
})

/** A link to the sheet, for whoever made it, within `SHEET_MINUTES`. */
export const exportFile = procedure({
  name: 'ledgers.exportFile',
  kind: 'read',
  who: ['head', 'staff'],
  input: z.strictObject({ stationId: StationId, exportId: ExportId }),
  output: Link,
  errors: ['LEDGER_FILE_GONE'],
})

/** The station's exports, newest first. */
export const listExports = procedure({
  name: 'ledgers.exports',
  kind: 'read',
  who: ['head'],
  input: z.strictObject({ stationId: StationId, after: After }),
  output: z.object({ exports: z.array(LedgerExport), next: z.string().optional() }),
  errors: [],
})

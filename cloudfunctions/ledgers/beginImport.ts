import type { beginImport as beginImportProcedure } from '@contract/ledgers'
import type { InputOf, OutputOf } from '@contract/procedure'
import { newId } from '../shared/newId'
import { seal, sealingVersion } from '../shared/sealed'
import { sequenceOf } from '../shared/sequenceOf'
import { callingMember, type WriteContext } from '../shared/serve'
import { noteFileIn } from '../shared/temporaryFiles'
import { filesUntil, uploadPath, uploadUntil, watchUntil } from './importFiles'
import { addImport } from './store'

const NO_ROWS = { added: 0, changed: 0, unchanged: 0 }

/** Makes the record of an import, and room for its sheet; what is uploaded there waits an hour for its check. */
export async function beginImport(
  { stationId, kind, fileName }: InputOf<typeof beginImportProcedure>,
  context: WriteContext,
): Promise<OutputOf<typeof beginImportProcedure>> {
  const { memberNo, name } = callingMember(context)
  const importId = newId()
  const path = uploadPath(stationId, importId)
  const at = new Date(context.now)
  return context.commit(async (transaction) => {
    await addImport(transaction, {
      _id: importId,
      stationId,
      kind,
      fileName: seal({ field: 'imports.fileName', documentId: importId }, fileName),
      sealVersion: sealingVersion(),
      state: 'begun',
      digest: null,
      sameAs: null,
      total: 0,
      wrong: 0,
      next: 0,
      hasRowsToWrite: false,
      foreseen: NO_ROWS,
      counts: NO_ROWS,
      leftOut: 0,
      unknownColumns: null,
      rowsFileId: null,
      sheetFileId: null,
      filesUntil: filesUntil(context.now),
      byNo: memberNo,
      byName: name,
      at,
      sequence: sequenceOf(at, importId),
    })
    const watched = { watchUntil: watchUntil(context.now) }
    await noteFileIn(transaction, path, new Date(uploadUntil(context.now)), watched)
    return { importId, uploadPath: path }
  })
}

import { beginImport, checkImport } from '@contract/ledgers'
import type { ImportKind } from '@contract/ledgers/ledgerTerms'
import { useState } from 'react'
import { busyText } from '../../cloud/busyText'
import type { ChosenFile } from '../../cloud/chosenFile'
import { type Failure, Refused } from '../../cloud/failure'
import { uploadFile } from '../../cloud/uploadFile'
import { useWrite } from '../../cloud/useWrite'
import { scrollToField } from '../../ui/fieldAnchor'
import { fileNameOf } from '../ledgerText'

export interface Upload {
  /** Uploads a sheet and has it checked; the import's id, or undefined where `problem` says why not. */
  check: (kind: ImportKind, file: ChosenFile) => Promise<string | undefined>
  /** What is being done, for the button. */
  doing: string | undefined
  problem: string | undefined
  reset: () => void
}

/** A sheet on its way: room is made for it, it is uploaded, every row is checked. */
export function useUpload(stationId: string): Upload {
  const begin = useWrite(beginImport)
  const checking = useWrite(checkImport)
  const [isUploading, setUploading] = useState(false)
  const [isLost, setLost] = useState(false)

  function reset(): void {
    begin.reset()
    checking.reset()
    setLost(false)
  }

  async function send(kind: ImportKind, file: ChosenFile): Promise<string | undefined> {
    const begun = await begin.submit({ stationId, kind, fileName: fileNameOf(file.name) })
    if (!begun) return undefined
    const { importId, uploadPath } = begun
    const fileId = await uploaded(file, uploadPath)
    if (fileId === undefined) {
      setLost(true)
      return undefined
    }
    const checked = await checking.submit({ stationId, importId, fileId })
    return checked && importId
  }

  async function check(kind: ImportKind, file: ChosenFile): Promise<string | undefined> {
    reset()
    setUploading(true)
    const importId = await send(kind, file)
    setUploading(false)
    if (importId === undefined) scrollToField('refusal')
    return importId
  }

  const error = begin.error ?? checking.error
  return {
    check,
    doing: isUploading ? (busyText(checking, '正在一行行核对') ?? '正在上传') : undefined,
    problem: isLost ? '表格没有传上来，可能是网不好。请再点一次。' : error && problemText(error),
    reset,
  }
}

async function uploaded(file: ChosenFile, path: string): Promise<string | undefined> {
  try {
    return await uploadFile(file, path)
  } catch (thrown) {
    console.warn('the sheet did not arrive', thrown)
    return undefined
  }
}

/** A sheet that cannot be read says so at its field. */
function problemText(error: Failure): string {
  const [issue] = error instanceof Refused ? error.issues : []
  return issue?.message ?? error.message
}

import { IMPORT_BYTES_MAX } from '@contract/ledgerTerms'
import { isFileAt, linkToFile } from '../shared/files'
import { Unreadable } from './unreadable'

const SECONDS = 60
const NOT_THERE = '表格没有传上来，请再传一次。'

/**
 * What the page uploaded to the path that was made for it; read as a stream, since nobody keeps a page
 * from uploading a gigabyte. One byte more than may be tells that it is too much.
 * @throws Unreadable when it is another file, or none
 */
export async function readUpload(fileId: string, path: string): Promise<Buffer> {
  if (!isFileAt(fileId, path)) throw new Unreadable(NOT_THERE)
  const response = await fetch(encodeURI(await linkOf(fileId)))
  if (!response.ok || !response.body) throw new Unreadable(NOT_THERE)
  const reader = response.body.getReader()
  const chunks: Uint8Array[] = []
  for (let size = 0; size <= IMPORT_BYTES_MAX; ) {
    const { value } = await reader.read()
    if (!value) return Buffer.concat(chunks)
    chunks.push(value)
    size += value.length
  }
  await reader.cancel()
  return Buffer.concat(chunks)
}

async function linkOf(fileId: string): Promise<string> {
  try {
    return await linkToFile(fileId, SECONDS)
  } catch (error) {
    // The SDK's own failures carry a code; without one the file is not there.
    if (error instanceof Error && !('errCode' in error)) throw new Unreadable(NOT_THERE)
    throw error
  }
}

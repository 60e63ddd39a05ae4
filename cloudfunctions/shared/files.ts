import cloud from 'wx-server-sdk'

// The typings of wx-server-sdk 4.0.2 know no Buffer: this is what it does.
interface SdkFiles {
  uploadFile(options: { cloudPath: string; fileContent: Buffer }): Promise<{ fileID: string }>
  downloadFile(options: { fileID: string }): Promise<{ fileContent: Buffer }>
  getTempFileURL(options: {
    fileList: { fileID: string; maxAge: number }[]
  }): Promise<{ fileList: { status: number; tempFileURL: string }[] }>
  deleteFile(options: { fileList: string[] }): Promise<unknown>
}

const sdk = cloud as unknown as SdkFiles

/** How many files one request to the storage may name. */
export const FILES_AT_ONCE = 50

/**
 * Puts a file into the closed storage.
 * @param path where, with slashes: `exports/<station>/<random>.xlsx`
 * @returns the file's id, by which it is read, linked to and removed
 */
export async function storeFile(path: string, content: Buffer): Promise<string> {
  const { fileID } = await sdk.uploadFile({ cloudPath: path, fileContent: content })
  return fileID
}

const READ_WITHIN_SECONDS = 60

/**
 * What a page uploaded, read as a stream: nobody keeps a page from uploading a gigabyte.
 * @param bytes how much may be there; a content that is longer tells that there is more
 * @returns undefined where there is nothing
 */
export async function readUpload(fileId: string, bytes: number): Promise<Buffer | undefined> {
  const link = await linkIfThere(fileId)
  const response = link === undefined ? undefined : await fetch(encodeURI(link))
  if (!response?.ok || !response.body) return undefined
  const reader = response.body.getReader()
  const chunks: Uint8Array[] = []
  for (let size = 0; size <= bytes; ) {
    const { value } = await reader.read()
    if (!value) return Buffer.concat(chunks)
    chunks.push(value)
    size += value.length
  }
  await reader.cancel()
  return Buffer.concat(chunks)
}

async function linkIfThere(fileId: string): Promise<string | undefined> {
  try {
    return await linkToFile(fileId, READ_WITHIN_SECONDS)
  } catch (error) {
    // The SDK's own failures carry a code; without one the file is not there.
    if (error instanceof Error && !('errCode' in error)) return undefined
    throw error
  }
}

/** What a function stored. */
export async function readFile(fileId: string): Promise<Buffer> {
  const { fileContent } = await sdk.downloadFile({ fileID: fileId })
  return fileContent
}

/**
 * An address from which anyone who has it can fetch the file for so long.
 * @throws Error when there is no such file
 */
export async function linkToFile(fileId: string, seconds: number): Promise<string> {
  const { fileList } = await sdk.getTempFileURL({
    fileList: [{ fileID: fileId, maxAge: seconds }],
  })
  const address = fileList[0]?.tempFileURL
  if (!address) throw new Error('The storage has no such file')
  return address
}

/** Removes files, those that are gone already too; fifty at most. */
export async function removeFiles(fileIds: readonly string[]): Promise<void> {
  if (fileIds.length > 0) await sdk.deleteFile({ fileList: [...fileIds] })
}

/**
 * Whether an id that a page sent is of the file that was meant to be put at this path: whoever
 * names another file would have it read by us.
 */
export function isFileAt(fileId: string, path: string): boolean {
  return fileId.startsWith('cloud://') && pathOfFile(fileId) === path
}

/** The path that a file's id ends with. */
export function pathOfFile(fileId: string): string {
  return fileId.split('/').slice(3).join('/')
}

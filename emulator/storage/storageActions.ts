import type { ActionContext, Actions } from '../action'
import { CloudError } from '../errors'
import { fileIdOf, pathOfId } from './fileId'
import { pathProblem } from './filePath'
import type { FileStore } from './fileStore'
import type { StorageLinks } from './storageLinks'

export interface StorageActionOptions {
  store: FileStore
  links: StorageLinks
  envId: string
  /** The server's own address, for instance `http://127.0.0.1:3000`. */
  baseUrl(): string
}

const UPLOAD_MS = 15 * 60_000
const DEFAULT_MAX_AGE_SECONDS = 24 * 3600

/** The storage actions of the wire protocol. */
export function storageActions(options: StorageActionOptions): Actions {
  return {
    'storage.getUploadMetadata': async (body, context) => uploadMetadata(body, context, options),
    'storage.batchGetDownloadUrl': async (body, context) => {
      const list = readList(body.file_list, 'file_list')
      const items = await Promise.all(list.map((item) => downloadLink(item, context, options)))
      return { data: { download_list: items } }
    },
    'storage.batchDeleteFile': async (body) => {
      const list = readList(body.fileid_list, 'fileid_list')
      const items = await Promise.all(list.map((id) => removeFile(String(id), options)))
      return { data: { delete_list: items } }
    },
  }
}

function uploadMetadata(
  body: Record<string, unknown>,
  context: ActionContext,
  options: StorageActionOptions,
): object {
  const path = String(body.path ?? '')
  const problem = pathProblem(path)
  if (problem !== undefined) throw new CloudError('INVALID_PARAM', problem)
  const authorization = options.links.sign({
    use: 'upload',
    path,
    invocationId: context.invocationId,
    expiresAt: context.now() + UPLOAD_MS,
  })
  const fileId = fileIdOf(options.envId, path)
  const url = `${options.baseUrl()}/storage/${path.split('/').map(encodeURIComponent).join('/')}`
  // The SDK puts it into a header, where a Chinese path could not stand.
  const cosFileId = Buffer.from(fileId).toString('base64')
  return { data: { url, token: 'local', authorization, fileId, cosFileId } }
}

async function downloadLink(
  item: unknown,
  context: ActionContext,
  options: StorageActionOptions,
): Promise<object> {
  const { fileid, max_age: maxAge } = readItem(item)
  const path = pathOfId(fileid, options.envId)
  const file = path === undefined ? undefined : await options.store.find(path)
  if (path === undefined || file === undefined) {
    return { code: 'STORAGE_FILE_NONEXIST', fileID: fileid, tempFileURL: '' }
  }
  const seconds = typeof maxAge === 'number' && maxAge > 0 ? maxAge : DEFAULT_MAX_AGE_SECONDS
  const sign = options.links.sign({
    use: 'download',
    path,
    invocationId: context.invocationId,
    expiresAt: context.now() + seconds * 1000,
  })
  // Not percent-encoded: the SDK encodes it before it downloads.
  const tempFileURL = `${options.baseUrl()}/storage/${path}?sign=${sign}`
  return { code: 'SUCCESS', fileID: fileid, tempFileURL, maxAge: seconds }
}

async function removeFile(fileID: string, { store, envId }: StorageActionOptions): Promise<object> {
  const path = pathOfId(fileID, envId)
  const removed = path !== undefined && (await store.remove(path))
  return { fileID, code: removed ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST' }
}

function readList(value: unknown, name: string): unknown[] {
  if (Array.isArray(value) && value.length > 0 && value.length <= 50) return value
  throw new CloudError('INVALID_PARAM', `"${name}" must be a list of 1 to 50 files.`)
}

function readItem(item: unknown): { fileid: string; max_age: unknown } {
  const { fileid, max_age } = (item ?? {}) as { fileid?: unknown; max_age?: unknown }
  return { fileid: String(fileid ?? ''), max_age }
}

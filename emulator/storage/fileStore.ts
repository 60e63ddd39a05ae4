import { randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, readdir, rm, stat, unlink } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { CloudError } from '../errors'
import { openCreators } from './creators'
import { diskPath } from './filePath'
import { moveDurably } from './moveDurably'
import { createTurns } from './turns'
import { limited, UPLOAD_LIMIT } from './uploadLimit'

/** A stored file. */
export interface StoredFile {
  path: string
  size: number
  /** Milliseconds since the epoch, the machine's time. */
  uploadedAt: number
  /** The openid of who uploaded it from a mini-program; undefined for a function's. */
  creator: string | undefined
}

/** Files on disk under their cloud paths; the paths given are valid ones (`pathProblem`). */
export interface FileStore {
  /**
   * Stores a file whole or not at all; once this returns it survives a crash.
   * Without a creator it is a function that writes, which may replace any file.
   * @throws CloudError STORAGE_EXCEED_AUTHORITY when the file there is not the
   *   creator's own, INVALID_PARAM when a folder has the name or a file that of
   *   a folder, STORAGE_REQUEST_FAIL beyond the limit.
   */
  write(path: string, content: Readable, creator?: string): Promise<void>
  find(path: string): Promise<StoredFile | undefined>
  read(path: string): Readable
  /** False when there was none. */
  remove(path: string): Promise<boolean>
  list(): Promise<StoredFile[]>
}

/** Opens the store in a folder; uploads that a crash cut off are removed. `limit`: bytes of one file. */
export async function openFileStore(folder: string, limit = UPLOAD_LIMIT): Promise<FileStore> {
  const files = join(folder, 'files')
  const incoming = join(folder, 'incoming')
  await rm(incoming, { recursive: true, force: true })
  await mkdir(incoming, { recursive: true })
  await mkdir(files, { recursive: true })
  const creators = openCreators(join(folder, 'creators'), incoming)
  const inTurn = createTurns()

  async function find(path: string): Promise<StoredFile | undefined> {
    try {
      const found = await stat(diskPath(files, path))
      if (!found.isFile()) return undefined
      const creator = await creators.of(path)
      return { path, size: found.size, uploadedAt: found.mtimeMs, creator }
    } catch (error) {
      if (hasCode(error, 'ENOENT', 'ENOTDIR')) return undefined
      throw error
    }
  }

  async function requireOwn(path: string, creator: string | undefined): Promise<void> {
    if (creator === undefined) return
    const there = await find(path)
    if (there !== undefined && there.creator !== creator) throw permissionDenied()
  }

  return {
    async write(path, content, creator) {
      await requireOwn(path, creator)
      const temporary = join(incoming, randomUUID())
      try {
        await pipeline(limited(content, limit), createWriteStream(temporary, { flush: true }))
        await inTurn(path, async () => {
          await requireOwn(path, creator)
          // First the creator: a crash in between leaves nobody with more than is theirs.
          await creators.set(path, creator)
          await moveDurably(temporary, diskPath(files, path))
        })
      } catch (error) {
        await rm(temporary, { force: true })
        throw refusalOf(error, path)
      }
    },
    find,
    read: (path) => createReadStream(diskPath(files, path)),
    remove: (path) =>
      inTurn(path, async () => {
        if ((await find(path)) === undefined) return false
        await unlink(diskPath(files, path))
        await creators.set(path, undefined)
        return true
      }),
    async list() {
      const found = await Promise.all((await pathsIn(files)).map(find))
      return found.filter((file) => file !== undefined)
    },
  }
}

/** The cloud paths of all files in a folder, in order. */
async function pathsIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
}

/** What the disk or the connection said, in words for the caller. */
function refusalOf(error: unknown, path: string): unknown {
  if (hasCode(error, 'ECONNRESET')) {
    return new CloudError('STORAGE_REQUEST_FAIL', `The upload of "${path}" broke off.`)
  }
  if (!hasCode(error, 'EISDIR', 'ENOTDIR', 'EEXIST')) return error
  return new CloudError(
    'INVALID_PARAM',
    `cloudPath "${path}" is the name of a folder, or leads through a file.`,
  )
}

function permissionDenied(): CloudError {
  return new CloudError('STORAGE_EXCEED_AUTHORITY', '-503002 storage permission denied')
}

function hasCode(error: unknown, ...codes: string[]): boolean {
  return codes.includes(String((error as NodeJS.ErrnoException).code))
}

import { randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat, unlink } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { diskPath } from './filePath'

/** A stored file. */
export interface StoredFile {
  path: string
  size: number
  /** Milliseconds since the epoch, the machine's time. */
  uploadedAt: number
}

/** Files on disk under their cloud paths; the paths given are valid ones (`pathProblem`). */
export interface FileStore {
  /** Stores a file whole or not at all; once this returns it survives a crash. */
  write(path: string, content: Readable): Promise<void>
  find(path: string): Promise<StoredFile | undefined>
  read(path: string): Readable
  /** False when there was none. */
  remove(path: string): Promise<boolean>
  list(): Promise<StoredFile[]>
}

/** Opens the store in a folder; uploads that a crash cut off are removed. */
export async function openFileStore(folder: string): Promise<FileStore> {
  const files = join(folder, 'files')
  const incoming = join(folder, 'incoming')
  await rm(incoming, { recursive: true, force: true })
  await mkdir(incoming, { recursive: true })
  await mkdir(files, { recursive: true })

  async function find(path: string): Promise<StoredFile | undefined> {
    try {
      const found = await stat(diskPath(files, path))
      return found.isFile() ? { path, size: found.size, uploadedAt: found.mtimeMs } : undefined
    } catch (error) {
      if (isMissing(error)) return undefined
      throw error
    }
  }

  return {
    async write(path, content) {
      const target = diskPath(files, path)
      const temporary = join(incoming, randomUUID())
      try {
        await pipeline(content, createWriteStream(temporary, { flush: true }))
        await mkdir(dirname(target), { recursive: true })
        await rename(temporary, target)
        await flushFolder(dirname(target))
      } catch (error) {
        await rm(temporary, { force: true })
        throw error
      }
    },
    find,
    read: (path) => createReadStream(diskPath(files, path)),
    async remove(path) {
      if ((await find(path)) === undefined) return false
      await unlink(diskPath(files, path))
      return true
    },
    async list() {
      const entries = await readdir(files, { withFileTypes: true, recursive: true })
      const paths = entries
        .filter((entry) => entry.isFile())
        .map((entry) => relative(files, join(entry.parentPath, entry.name)).split(sep).join('/'))
      const found = await Promise.all(paths.sort().map(find))
      return found.filter((file) => file !== undefined)
    },
  }
}

/** A rename is durable once its folder is flushed; Windows cannot open a folder and needs no flush. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}

function isMissing(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException
  return code === 'ENOENT' || code === 'ENOTDIR'
}

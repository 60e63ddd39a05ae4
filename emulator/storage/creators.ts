import { createHash, randomUUID } from 'node:crypto'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { moveDurably } from './moveDurably'

/** Who uploaded a file from a mini-program, by cloud path; what functions uploaded has no creator. */
export interface Creators {
  of(path: string): Promise<string | undefined>
  /** Once this returns it survives a crash. */
  set(path: string, openid: string | undefined): Promise<void>
}

/** Opens the record in a folder; `incoming` is where files lie that are not whole yet. */
export function openCreators(folder: string, incoming: string): Creators {
  // A hash, so that the name is short and never that of a folder.
  const fileOf = (path: string) =>
    join(folder, `${createHash('sha256').update(path).digest('hex')}.json`)

  async function of(path: string): Promise<string | undefined> {
    try {
      const { openid } = JSON.parse(await readFile(fileOf(path), 'utf8')) as { openid: string }
      return openid
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
      throw error
    }
  }

  return {
    of,
    async set(path, openid) {
      if ((await of(path)) === openid) return
      if (openid === undefined) return rm(fileOf(path), { force: true })
      const temporary = join(incoming, randomUUID())
      await writeFile(temporary, JSON.stringify({ path, openid }), { flush: true })
      await moveDurably(temporary, fileOf(path))
    },
  }
}

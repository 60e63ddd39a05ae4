import { mkdir, open, rename } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Puts a file, already flushed, in its place, whole or not at all; once this returns it survives a crash. */
export async function moveDurably(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true })
  await rename(from, to)
  await flushFolder(dirname(to))
}

/** A rename is durable once its folder is flushed; Windows cannot open a folder and needs no flush. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}

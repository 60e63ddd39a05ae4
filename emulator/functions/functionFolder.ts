import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** The names of the functions in a folder: its subfolders that hold an index.js. */
export function listFunctions(functionsFolder: string): string[] {
  return readdirSync(functionsFolder)
    .filter((name) => isFunctionName(name) && existsSync(join(functionsFolder, name, 'index.js')))
    .sort()
}

/** A function's name is also a folder's: letters, digits, - and _ only. */
export function isFunctionName(name: string): boolean {
  return /^[A-Za-z][\w-]{0,59}$/.test(name)
}

/**
 * A text that changes when a file of the function changes (node_modules left
 * out), or undefined when there is no index.js.
 */
export function fingerprint(folder: string): string | undefined {
  try {
    statSync(join(folder, 'index.js'))
    return readdirSync(folder, { withFileTypes: true })
      .flatMap((entry) => fingerprintEntry(folder, entry.name, entry.isDirectory()))
      .join('\n')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
    throw error
  }
}

function fingerprintEntry(folder: string, name: string, isFolder: boolean): string[] {
  if (name === 'node_modules' || name.startsWith('.')) return []
  const path = join(folder, name)
  if (isFolder) {
    return readdirSync(path, { withFileTypes: true }).flatMap((entry) =>
      fingerprintEntry(path, entry.name, entry.isDirectory()),
    )
  }
  const { size, mtimeMs, ino } = statSync(path)
  return [`${path} ${size} ${mtimeMs} ${ino}`]
}

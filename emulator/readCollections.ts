import { readFileSync } from 'node:fs'
import type { CollectionDeclaration } from './database/database'

/**
 * Reads the file that declares collections: `{ "collections": [{ "name", "indexes"? }] }`.
 * @throws Error naming the file and what is wrong with it.
 */
export function readCollections(file: string): CollectionDeclaration[] {
  const content = readJson(file)
  const list: unknown = (content as { collections?: unknown } | null)?.collections
  if (!Array.isArray(list)) throw new Error(`${file} has no list "collections".`)
  for (const declaration of list as { name?: unknown }[]) {
    if (typeof declaration?.name !== 'string')
      throw new Error(`${file}: a collection has no "name".`)
  }
  return list as CollectionDeclaration[]
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(`The collections file ${file} cannot be read: ${reason}`)
  }
}

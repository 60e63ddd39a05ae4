import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The environment variables with which the functions seal what is personal. */
export interface Keys extends Record<string, string> {
  SEAL_KEYS: string
  BLIND_KEY: string
}

export function newKeys(): Keys {
  return {
    SEAL_KEYS: `1:${randomBytes(32).toString('hex')}`,
    BLIND_KEY: randomBytes(32).toString('hex'),
  }
}

/** The keys of a data folder, made on its first use; without them its records cannot be read. */
export function keysOf(dataFolder: string): Keys {
  const file = join(dataFolder, 'keys.json')
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Keys
  const keys = newKeys()
  mkdirSync(dataFolder, { recursive: true })
  writeFileSync(file, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600 })
  return keys
}

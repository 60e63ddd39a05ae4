import { randomBytes } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'

/** The environment variables with which the functions seal what is personal and know the operator. */
const Keys = z.object({ SEAL_KEYS: z.string(), BLIND_KEY: z.string(), OPERATOR_KEY: z.string() })
export type Keys = z.infer<typeof Keys>

/**
 * The keys of a data folder, made on its first use.
 * @throws Error in one sentence when they are gone or damaged: the records could not be read
 */
export function keysOf(dataFolder: string): Keys {
  const file = join(dataFolder, 'keys.json')
  if (!existsSync(file)) makeKeys(dataFolder, file)
  const keys = Keys.safeParse(parse(readFileSync(file, 'utf8')))
  if (keys.success) return keys.data
  throw new Error(`${file} is damaged: put it back, or forget the records with --fresh.`)
}

function makeKeys(dataFolder: string, file: string): void {
  if (existsSync(join(dataFolder, 'database/data.mdb'))) {
    throw new Error(`${file} is gone, and the records need it: put it back, or start with --fresh.`)
  }
  const keys: Keys = {
    SEAL_KEYS: `1:${randomBytes(32).toString('hex')}`,
    BLIND_KEY: randomBytes(32).toString('hex'),
    OPERATOR_KEY: randomBytes(32).toString('hex'),
  }
  mkdirSync(dataFolder, { recursive: true })
  const aside = `${file}.${process.pid}`
  writeFileSync(aside, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600, flush: true })
  try {
    // Whole or not at all, and never over keys that another process has just made.
    linkSync(aside, file)
  } catch (error) {
    if (!existsSync(file)) throw error
  } finally {
    rmSync(aside)
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

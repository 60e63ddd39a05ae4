import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import type { Instant } from '@contract/time'
import { lockFolder } from '../emulator/database/folderLock'

/** The file by which a data folder is known; it is only ever put into an empty one. */
const MARK = 'veterans-service-station'
/**
 * The formats of the records: one more with every change after which records that were written before would be
 * read wrongly, such as a field that is missing in them. Here they are not converted; each line says what has
 * changed, and what a deployment sets in those that it has (docs/deployment.md, 5). No deployment has real
 * records yet. What is marked `Keys:` no script in the console can do: it is made of what is sealed, so it takes a
 * function that has these modules, `SEAL_KEYS` and `BLIND_KEY`.
 */
const FORMATS: Readonly<Record<number, string>> = {
  3: 'peopleCounts: few, in what goes up. All: isDue true; the clock does the rest.',
  4: [
    'people: formerVillages. All that have none: []. A mere village in it: with the householdId of its file.',
    'people: identityIndex, formerIdentityIndexes and idNumberHold tell the plain name. Keys: of who has no ID number, as foundBy and idNumberHold make them. Until then rows make a second file of each.',
    'people: nameInVillage. All: as foundBy makes it; those that went into another: null.',
    'imports: expected is called foreseen. All: foreseen like expected, which stays.',
    'imports: unknownColumns, sealed now. All: null.',
    'imports: hasRowsToWrite. state running, or checked with foreseen.added + foreseen.changed > 0: true. Others: false.',
  ].join('\n'),
  5: 'people: in ending, sealed, reason mistaken is called notServed. Keys: unseal, rename, seal.',
}
export const RECORDS_FORMAT = Math.max(...Object.keys(FORMATS).map(Number))
const FORMAT = 'format'
const GIT_IGNORE = '.gitignore'
const SEEDED = 'seeded'
const ADDRESS = 'address'
const AHEAD = 'ahead'
const DATABASE = 'database'
/** All that is ever removed, besides the database's own files. */
const RECORDS = ['storage', 'keys.json', SEEDED, AHEAD]

/**
 * Makes a folder ready for records: a new one is marked; one whose first filling was cut off, or that
 * shall be fresh, is emptied of records, and of nothing else.
 * @throws Error in one sentence when it holds something else, or records of another format, or a running
 * cloud has it open
 */
export function prepareDataFolder(folder: string, options: { fresh: boolean }): void {
  if (!existsSync(join(folder, MARK))) {
    if (existsSync(folder) && readdirSync(folder).length > 0) {
      throw new Error(
        `${folder} holds something else: choose an empty or a new folder with --data.`,
      )
    }
    mkdirSync(folder, { recursive: true })
    writeFileSync(
      join(folder, MARK),
      'The records of a local cloud; npm start -- --fresh forgets them.\n',
    )
  }
  passOver(folder)
  if (options.fresh || !isSeeded(folder)) {
    forgetRecords(folder)
    writeFileSync(join(folder, FORMAT), `${RECORDS_FORMAT}\n`)
  } else if (formatOf(folder) !== RECORDS_FORMAT) {
    throw new Error(
      `${folder} holds records that another version of the program wrote: npm start -- --fresh forgets them and begins anew.`,
    )
  }
}

/** It may lie in a working copy, and holds keys: git leaves it out, also where an older start did not say so. */
function passOver(folder: string): void {
  const file = join(folder, GIT_IGNORE)
  if (!existsSync(file)) writeFileSync(file, '*\n')
}

/** Undefined where it was not written down yet. */
function formatOf(folder: string): number | undefined {
  const file = join(folder, FORMAT)
  return existsSync(file) ? Number(readFileSync(file, 'utf8')) : undefined
}

export function isSeeded(folder: string): boolean {
  return existsSync(join(folder, SEEDED))
}

export function markSeeded(folder: string): void {
  writeFileSync(join(folder, SEEDED), `${new Date().toISOString()}\n`)
}

/** Under the database's own lock: nobody's records go while they are open. */
function forgetRecords(folder: string): void {
  const database = join(folder, DATABASE)
  const unlock = lockFolder(database)
  try {
    for (const name of readdirSync(database).filter((name) => name.endsWith('.mdb'))) {
      rmSync(join(database, name))
    }
    for (const name of RECORDS) rmSync(join(folder, name), { recursive: true, force: true })
  } finally {
    unlock()
  }
}

/**
 * Fails where a running cloud has the folder open. A folder that is not ours is not so much as looked into: the
 * lock is a file.
 * @throws Error in one sentence, and another with the address
 */
export function requireClosed(folder: string): void {
  if (!existsSync(join(folder, MARK)) || !existsSync(join(folder, DATABASE))) return
  try {
    lockFolder(join(folder, DATABASE))()
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    const address = readAddress(folder)
    throw new Error(address ? `${message}. It was opened at ${address}/` : message)
  }
}

/** Keeps where the folder's cloud is open, for who starts it a second time. */
export function writeAddress(folder: string, url: string): void {
  writeFileSync(join(folder, ADDRESS), url)
}

/** Where the cloud that has the folder open was started, if it said so. */
function readAddress(folder: string): string | undefined {
  const file = join(folder, ADDRESS)
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}

/** Keeps how far the clock of the folder's cloud is ahead of the machine's, in ms. */
export function writeAhead(folder: string, ahead: number): void {
  writeFileSync(join(folder, AHEAD), `${Math.round(ahead)}\n`)
}

/** No record is newer than this, by the clock of the cloud that wrote it; undefined where there is none. */
export function newestRecordAt(folder: string): Instant | undefined {
  const [records, ahead] = [join(folder, DATABASE, 'data.mdb'), join(folder, AHEAD)]
  if (!existsSync(records) || !existsSync(ahead)) return undefined
  return Math.ceil(statSync(records).mtimeMs) + Number(readFileSync(ahead, 'utf8'))
}

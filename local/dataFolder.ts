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
 * Of the records: one more with every change after which records that were written before would be read
 * wrongly, such as a field that is missing in them. They are not converted.
 */
export const RECORDS_FORMAT = 3
const FORMAT = 'format'
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
  if (options.fresh || !isSeeded(folder)) {
    forgetRecords(folder)
    writeFileSync(join(folder, FORMAT), `${RECORDS_FORMAT}\n`)
  } else if (formatOf(folder) !== RECORDS_FORMAT) {
    throw new Error(
      `${folder} holds records that another version of the program wrote: npm start -- --fresh forgets them and begins anew.`,
    )
  }
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

/** Keeps where the folder's cloud is open, for who starts it a second time. */
export function writeAddress(folder: string, url: string): void {
  writeFileSync(join(folder, ADDRESS), url)
}

/** Where the cloud that has the folder open was started, if it said so. */
export function readAddress(folder: string): string | undefined {
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

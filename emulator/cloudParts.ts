import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type CallLog, createCallLog } from './calls'
import { type Clock, createClock } from './clock'
import { type Database, openDatabase } from './database/database'
import { createFaults, type Faults } from './faults'
import { createFunctionHost, type FunctionHost } from './functions/functionHost'
import type { LocalCloudSettings } from './localCloudOptions'
import { type Meter, newMeter } from './meter'
import { createWechatState, type WechatState } from './openapi/wechatState'
import { readCollections } from './readCollections'
import { type FileStore, openFileStore } from './storage/fileStore'

/** Everything that the server's endpoints work on. */
export interface CloudParts {
  settings: LocalCloudSettings
  clock: Clock
  calls: CallLog
  database: Database
  files: FileStore
  functions: FunctionHost
  faults: Faults
  wechat: WechatState
  /** Counts what belongs to no running invocation. */
  outsideMeter: Meter
  /** The server's own address, empty until it listens. */
  address: { url: string }
}

/**
 * Opens the data folder and makes the parts that work on it.
 * @throws Error in one sentence when another process has the folder, or the collections cannot be read.
 */
export async function openParts(settings: LocalCloudSettings): Promise<CloudParts> {
  const { dataFolder, log } = settings
  const declared = settings.collections === undefined ? [] : readCollections(settings.collections)
  mkdirSync(dataFolder, { recursive: true })
  const database = await openDatabase({
    path: join(dataFolder, 'database'),
    collections: declared,
    warn: log,
  })
  try {
    const files = await openFileStore(join(dataFolder, 'storage'))
    return { ...makeParts(settings, database), database, files }
  } catch (error) {
    await database.close()
    throw error
  }
}

function makeParts(
  settings: LocalCloudSettings,
  database: Database,
): Omit<CloudParts, 'database' | 'files'> {
  const clock = createClock()
  const calls = createCallLog()
  const wechat = createWechatState()
  const address = { url: '' }
  const functions = createFunctionHost({
    ...settings,
    serviceUrl: () => `${address.url}/admin`,
    clock,
    calls,
    onStart({ caller }) {
      if (caller.openid !== undefined) wechat.noteVisit(caller.openid, clock.now())
    },
    onEnd: ({ id }) => database.abandonInvocation(id),
  })
  const outsideMeter = newMeter()
  return {
    settings,
    clock,
    calls,
    functions,
    faults: createFaults(),
    wechat,
    outsideMeter,
    address,
  }
}

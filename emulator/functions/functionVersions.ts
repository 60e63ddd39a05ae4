import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { CloudError } from '../errors'
import { fingerprint, isFunctionName } from './functionFolder'
import { type FunctionSettings, readFunctionSettings } from './functionSettings'
import type { WorkerPool } from './workerPool'

/** A function as it lies on disk, with the workers that have loaded it. */
export interface FunctionVersion {
  settings: FunctionSettings
  pool: WorkerPool
}

/** Keeps the pool of each function in step with its files. */
export interface FunctionVersions {
  /**
   * The version that is on disk now; an older one is retired.
   * @throws CloudError FUNCTION_NOT_FOUND, or FUNCTIONS_REQUEST_FAIL for a bad config.json.
   */
  current(name: string): Promise<FunctionVersion>
  running(): FunctionVersion[]
  stop(): Promise<void>
}

/** Files must lie still for this long before they are taken for whole. */
const STILL_MS = 30
/** A build that removes its folder first gets this long to bring it back. */
const MISSING_MS = 2000

/** Creates the table of versions; nothing is loaded before its first call. */
export function createFunctionVersions(
  functionsFolder: string,
  createPool: (settings: FunctionSettings) => WorkerPool,
): FunctionVersions {
  const versions = new Map<string, FunctionVersion & { mark: string }>()
  const changes = new Map<string, Promise<void>>()
  let retired: WorkerPool[] = []
  let stopped = false

  async function adopt(name: string): Promise<void> {
    const folder = join(functionsFolder, name)
    const known = versions.get(name)
    const mark = await stillFingerprint(folder, known === undefined ? 0 : MISSING_MS, () => stopped)
    if (known !== undefined && mark === known.mark) return
    versions.delete(name)
    known?.pool.retire()
    retired = retired.filter((pool) => pool.state().workers > 0)
    if (known !== undefined) retired.push(known.pool)
    if (mark === undefined) throw notFound(name)
    const settings = readSettings(functionsFolder, name)
    versions.set(name, { settings, mark, pool: createPool(settings) })
  }

  return {
    async current(name) {
      if (!isFunctionName(name)) throw notFound(name)
      for (;;) {
        if (stopped)
          throw new CloudError('FUNCTIONS_REQUEST_FAIL', 'The local cloud is being stopped.')
        const known = versions.get(name)
        if (known !== undefined && fingerprint(known.settings.folder) === known.mark) return known
        const change = changes.get(name) ?? adopt(name).finally(() => changes.delete(name))
        changes.set(name, change)
        await change
      }
    },
    running: () => [...versions.values()],
    async stop() {
      stopped = true
      const pools = [...versions.values()].map((version) => version.pool)
      await Promise.all([...pools, ...retired].map((pool) => pool.stop()))
      await Promise.allSettled(changes.values())
    },
  }
}

/** Waits until the files no longer change, so that a half-written one is never loaded. */
async function stillFingerprint(
  folder: string,
  missingMs: number,
  isOver: () => boolean,
): Promise<string | undefined> {
  const giveUp = Date.now() + missingMs
  let before = fingerprint(folder)
  for (;;) {
    if (isOver() || (before === undefined && Date.now() >= giveUp)) return undefined
    await delay(STILL_MS)
    const after = fingerprint(folder)
    if (after !== undefined && after === before) return after
    before = after
  }
}

function readSettings(functionsFolder: string, name: string): FunctionSettings {
  try {
    return readFunctionSettings(functionsFolder, name)
  } catch (error) {
    throw new CloudError(
      'FUNCTIONS_REQUEST_FAIL',
      error instanceof Error ? error.message : String(error),
    )
  }
}

function notFound(name: string): CloudError {
  return new CloudError(
    'FUNCTION_NOT_FOUND',
    `FunctionName parameter could not be found. (${name})`,
  )
}

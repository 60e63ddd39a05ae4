import type { CallLog } from './calls'
import type { Clock } from './clock'
import { openParts } from './cloudParts'
import { createCloudServer, listen } from './cloudServer'
import type { Database } from './database/database'
import type { Faults } from './faults'
import type { FunctionHost } from './functions/functionHost'
import { type LocalCloudOptions, readOptions } from './localCloudOptions'
import type { WechatState } from './openapi/wechatState'
import type { FileStore } from './storage/fileStore'
import { runTimers } from './timers/runTimers'

export type { LocalCloudOptions } from './localCloudOptions'

/** A running local cloud. */
export interface LocalCloud {
  /** For instance `http://127.0.0.1:3000`. */
  url: string
  port: number
  clock: Clock
  calls: CallLog
  database: Database
  files: FileStore
  functions: FunctionHost
  /** What goes wrong on purpose between a client and a function. */
  faults: Faults
  /** Consents, phone codes, sensitive words; in `outbox` the subscribe messages sent, in `codes` the mini-program codes made. */
  wechat: WechatState
  /** Ends every function run, stops listening and lets go of the data folder. */
  close(): Promise<void>
}

/**
 * Starts a local cloud for the functions of one folder.
 * @throws Error in one sentence for a missing folder, a data folder in use, or a busy port.
 */
export async function startLocalCloud(options: LocalCloudOptions): Promise<LocalCloud> {
  const settings = readOptions(options)
  const { host, functionsFolder, log } = settings
  warnOfTimeZone(settings.env, log)
  const parts = await openParts(settings)
  const { clock, calls, database, files, functions, faults, wechat, address } = parts
  try {
    const server = createCloudServer(parts)
    const port = await listen(server, host, settings.port)
    const url = `http://${host.includes(':') ? `[${host}]` : host}:${port}`
    address.url = url
    const stopTimers = settings.timers
      ? runTimers(functions, functionsFolder, clock, log)
      : async () => {}
    const close = once(async () => {
      const timersEnd = stopTimers()
      await functions.stop()
      await timersEnd
      await server.close()
      await database.close()
    })
    return { url, port, clock, calls, database, files, functions, faults, wechat, close }
  } catch (error) {
    await database.close()
    throw error
  }
}

/** A worker has the time zone of its process: an environment variable cannot change it. */
function warnOfTimeZone(env: Record<string, string>, log: (message: string) => void): void {
  const wanted = env.TZ ?? 'UTC'
  const actual = Intl.DateTimeFormat().resolvedOptions().timeZone
  const format = (timeZone: string) => new Date().toLocaleString('en', { timeZone })
  if (format(wanted) === format(actual)) return
  log(
    `Functions see the time zone ${actual} of this process, not ${wanted}: start it with TZ=${wanted}.`,
  )
}

function once(action: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined
  return () => {
    done ??= action()
    return done
  }
}

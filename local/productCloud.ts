import { join } from 'node:path'
import { type LocalCloud, startLocalCloud } from '../emulator/startLocalCloud'
import { keysOf } from './keys'

const DIST = join(__dirname, '../dist')

/**
 * Starts the local cloud with this product in it: its functions, its collections, its pages.
 * @throws Error in one sentence for a busy port or a data folder in use
 */
export function openProductCloud(options: {
  port: number
  data: string
  workers?: number
  /** The app is served and timers run on schedule; without, the functions alone stand ready. */
  attended?: boolean
  /** The page that shows the phone beside who you are is served too. */
  framed?: boolean
}): Promise<LocalCloud> {
  return startLocalCloud({
    port: options.port,
    dataFolder: options.data,
    functionsFolder: join(DIST, 'cloudfunctions'),
    collections: join(DIST, 'cloudfunctions/collections.json'),
    env: keysOf(options.data),
    timers: options.attended ?? false,
    workers: options.workers,
    sites: [
      ...(options.attended ? [{ mount: '/app/', folder: join(DIST, 'h5') }] : []),
      ...(options.framed ? [{ mount: '/', folder: join(DIST, 'frame') }] : []),
    ],
    // What a function logs can be read at /control/calls; here only what is wrong.
    log: (message) => console.error(message),
  })
}

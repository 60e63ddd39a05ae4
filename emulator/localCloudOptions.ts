import { statSync } from 'node:fs'
import { resolve } from 'node:path'

/** How to start a local cloud; only the two folders are required. */
export interface LocalCloudOptions {
  /** Each subfolder with an index.js is one function. */
  functionsFolder: string
  /** Where the database and the files lie; made when missing. */
  dataFolder: string
  /** 0, the default, takes any free port. */
  port?: number | undefined
  host?: string | undefined
  /** A JSON file `{ "collections": [{ "name", "indexes"? }] }` of collections that shall exist. */
  collections?: string | undefined
  /** The mini-program's pages, the home page first; codes then lead to these alone. */
  pages?: string[] | undefined
  /** Workers for each function at most; 4 by default. */
  workers?: number | undefined
  /** Environment variables of all functions. */
  env?: Record<string, string> | undefined
  envId?: string | undefined
  appId?: string | undefined
  /** Folders of static pages to serve, for instance under `/app`. */
  sites?: { mount: string; folder: string }[] | undefined
  /** Fires timer triggers on their schedule; without, only `POST /control/timers/…` does. */
  timers?: boolean | undefined
  /** Puts what functions write to their console into the log too; `/control/calls` has it anyway. */
  logConsole?: boolean | undefined
  /** No log at all. */
  quiet?: boolean | undefined
  /** Takes the log, one message at a time; standard error by default. */
  log?: ((message: string) => void) | undefined
}

/** The options with every gap filled. */
export interface LocalCloudSettings {
  functionsFolder: string
  dataFolder: string
  port: number
  host: string
  collections: string | undefined
  pages: string[] | undefined
  workers: number
  env: Record<string, string>
  envId: string
  appId: string
  sites: { mount: string; folder: string }[]
  timers: boolean
  logConsole: boolean
  log(message: string): void
}

const DEFAULT_WORKERS = 4

/**
 * Fills in what was not given.
 * @throws Error in one sentence for a missing folder or an impossible value.
 */
export function readOptions(options: LocalCloudOptions): LocalCloudSettings {
  const { workers = DEFAULT_WORKERS, port = 0, sites = [] } = options
  if (!Number.isInteger(workers) || workers < 1)
    throw new Error('"workers" must be a whole number above 0.')
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error('"port" must be 0 to 65535.')
  requireFolder(options.functionsFolder, 'functions')
  for (const site of sites) requireFolder(site.folder, `site ${site.mount}`)
  return {
    functionsFolder: resolve(options.functionsFolder),
    dataFolder: resolve(options.dataFolder),
    port,
    host: options.host ?? '127.0.0.1',
    collections: options.collections,
    pages: options.pages,
    workers,
    env: options.env ?? {},
    envId: options.envId ?? 'local-cloud',
    appId: options.appId ?? 'wx0000000000000000',
    sites: sites.map(({ mount, folder }) => ({ mount, folder: resolve(folder) })),
    timers: options.timers ?? false,
    logConsole: options.logConsole ?? false,
    log: options.quiet
      ? () => {}
      : (options.log ?? ((message) => console.error(`[local cloud] ${message}`))),
  }
}

function requireFolder(folder: string, what: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return
  throw new Error(`There is no ${what} folder ${folder}.`)
}

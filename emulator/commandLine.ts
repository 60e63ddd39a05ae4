import { readFileSync } from 'node:fs'
import { parseArgs, parseEnv } from 'node:util'
import type { LocalCloudOptions } from './localCloudOptions'
import { readPages } from './readPages'

export const USAGE = `Runs WeChat cloud functions on this machine.

  --functions DIR     the functions: each subfolder with an index.js is one (required)
  --data DIR          where the database and the files lie (required)
  --collections FILE  collections and indexes that shall exist, as JSON
  --pages FILE        the mini-program's app.json: codes then lead to its pages alone
  --port N            3000 if not given; 0 takes any free port
  --workers N         threads for each function at most; 4 if not given
  --env-file FILE     environment variables of the functions, KEY=value lines
  --env-id ID         the id of the cloud environment
  --app-id ID         the app id of the mini-program
  --site MOUNT=DIR    serves a folder of pages, for instance /app=dist/h5; may be repeated
  --no-timers         timer triggers fire only through POST /control/timers/…
  --quiet             no log: neither what goes wrong nor what functions write to their console
  --help              this text`

const DEFAULT_PORT = '3000'

/**
 * Reads the command line.
 * @throws Error in one sentence that says which option is wrong.
 */
export function readCommandLine(args: string[]): LocalCloudOptions | 'help' {
  const values = parse(args)
  if (values.help) return 'help'
  const { functions, data } = values
  if (functions === undefined || data === undefined) {
    throw new Error('--functions DIR and --data DIR are needed; --help shows all options.')
  }
  return {
    functionsFolder: functions,
    dataFolder: data,
    collections: values.collections,
    pages: values.pages === undefined ? undefined : readPages(values.pages),
    port: readNumber('--port', values.port ?? DEFAULT_PORT),
    workers: values.workers === undefined ? undefined : readNumber('--workers', values.workers),
    env: values['env-file'] === undefined ? {} : readEnvFile(values['env-file']),
    envId: values['env-id'],
    appId: values['app-id'],
    sites: (values.site ?? []).map(readSite),
    timers: !values['no-timers'],
    logConsole: true,
    quiet: values.quiet,
  }
}

function parse(args: string[]) {
  const text = { type: 'string' } as const
  const flag = { type: 'boolean' } as const
  const names = { functions: text, data: text, collections: text, port: text, workers: text }
  const rest = {
    pages: text,
    'env-file': text,
    'env-id': text,
    'app-id': text,
    site: { ...text, multiple: true },
  } as const
  const flags = { 'no-timers': flag, quiet: flag, help: flag }
  return parseArgs({ args, options: { ...names, ...rest, ...flags } }).values
}

function readNumber(option: string, text: string): number {
  if (/^\d+$/.test(text)) return Number(text)
  throw new Error(`${option} must be a whole number, not "${text}".`)
}

function readEnvFile(file: string): Record<string, string> {
  try {
    const variables = Object.entries(parseEnv(readFileSync(file, 'utf8')))
    return Object.fromEntries(variables.map(([name, value]) => [name, value ?? '']))
  } catch (error) {
    throw new Error(
      `The env file ${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
}

function readSite(text: string): { mount: string; folder: string } {
  const [mount = '', folder = ''] = text.split('=')
  if (mount.startsWith('/') && folder !== '') return { mount, folder }
  throw new Error(`--site must be like /app=dist/h5, not "${text}".`)
}

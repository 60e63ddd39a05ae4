import { existsSync, readdirSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'

export interface Options {
  port: number
  data: string
  fresh: boolean
}

export const USAGE = `npm start -- [options]
  --port N      where the page is served (8787)
  --data DIR    where the records lie (.data)
  --fresh       forgets the records first`

/**
 * Reads the command line.
 * @throws Error in one sentence, to be shown as it is
 */
export function readOptions(argv: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      port: { type: 'string', default: '8787' },
      data: { type: 'string', default: '.data' },
      fresh: { type: 'boolean', default: false },
    },
  })
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new Error(`--port takes a number from 0 to 65535, not ${values.port}.`)
  }
  return { port, data: resolve(values.data), fresh: values.fresh }
}

/**
 * Removes a data folder, but only one that a local cloud made.
 * @throws Error when the folder holds something else
 */
export function forget(dataFolder: string): void {
  if (!existsSync(dataFolder)) return
  const isOurs = existsSync(resolve(dataFolder, 'keys.json'))
  if (!isOurs && readdirSync(dataFolder).length > 0) {
    throw new Error(`${dataFolder} is not a data folder of this project; --fresh left it alone.`)
  }
  rmSync(dataFolder, { recursive: true })
}

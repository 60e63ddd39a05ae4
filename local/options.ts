import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { isDate } from '@contract/time'

export interface Options {
  port: number
  data: string
  fresh: boolean
  /** A day at whose ten in the morning the local cloud begins. */
  date: string | undefined
}

export const USAGE = `npm start -- [options]
  --port N      where the page is served (8787)
  --data DIR    where the records lie (.data)
  --fresh       forgets the records first
  --date DAY    begins at 10:00 of a day, for instance 2026-11-23; without it, now, or while
                stations are closed at 10:00 of the next workday`

/**
 * Reads the command line.
 * @throws Error in one sentence, to be shown as it is
 */
export function readOptions(argv: readonly string[]): Options {
  const values = parse(argv)
  const port = Number(values.port)
  if (!/^\d+$/.test(values.port) || port > 65535) {
    throw new Error(`--port takes a number from 0 to 65535, not ${values.port}.`)
  }
  const { date } = values
  if (date !== undefined && !isDate(date)) {
    throw new Error(`--date takes a day such as 2026-11-23, not ${date}.`)
  }
  return { port, data: resolve(values.data), fresh: values.fresh, date }
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        port: { type: 'string', default: '8787' },
        data: { type: 'string', default: '.data' },
        fresh: { type: 'boolean', default: false },
        date: { type: 'string' },
      },
    }).values
  } catch (error) {
    const [first] = (error instanceof Error ? error.message : String(error)).split('. ')
    throw new Error(`${first}; --help shows all options.`)
  }
}

import { CAST } from '../test/world/seedCast'
import { momentText } from './beginning'
import { buildAll } from './buildAll'
import { prepareDataFolder, requireClosed, writeAddress } from './dataFolder'
import { openInTime } from './openInTime'
import { type Options, readOptions, USAGE } from './options'
import { requireFreePort } from './requireFreePort'
import { seedOnce } from './seedOnce'

/** All that can fail comes before records are forgotten. */
async function start(options: Options): Promise<void> {
  // First: the port of a second start is mostly busy with the first.
  requireClosed(options.data)
  await requireFreePort(options.port)
  await buildAll(CAST)
  prepareDataFolder(options.data, options)
  const cloud = await openInTime({ ...options, attended: true, framed: true })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void cloud.close().then(() => process.exit(0)))
  }
  await seedOnce(cloud, options.data)
  writeAddress(options.data, cloud.url)
  console.log(`
  Open  ${cloud.url}/
  There it is ${momentText(cloud.clock.now())}; --date chooses another day.
  Stop with Ctrl-C. Records lie in ${options.data}
`)
}

async function main(): Promise<void> {
  if (process.argv.includes('--help')) {
    console.log(USAGE)
    return
  }
  await start(readOptions(process.argv.slice(2)))
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})

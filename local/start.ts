import { ACTORS } from '../test/world/actors'
import { buildAll } from './buildAll'
import { forget, type Options, readOptions, USAGE } from './options'
import { openProductCloud } from './productCloud'
import { seedOnce } from './seedOnce'

async function start(options: Options): Promise<void> {
  if (options.fresh) forget(options.data)
  await buildAll(ACTORS)
  const cloud = await openProductCloud({ ...options, attended: true })
  process.once('SIGINT', () => void cloud.close().then(() => process.exit(0)))
  process.once('SIGTERM', () => void cloud.close().then(() => process.exit(0)))
  await seedOnce(cloud, options.data)
  console.log(`\n  Open  ${cloud.url}/\n  Stop with Ctrl-C. Records lie in ${options.data}\n`)
}

function complain(error: unknown): never {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}

async function main(): Promise<void> {
  if (process.argv.includes('--help')) {
    console.log(USAGE)
    return
  }
  await start(readOptions(process.argv.slice(2)))
}

main().catch(complain)

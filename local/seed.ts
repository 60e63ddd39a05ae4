import { buildFunctions } from '../config/buildFunctions'
import { prepareDataFolder } from './dataFolder'
import { openInTime } from './openInTime'
import { readOptions } from './options'
import { seedOnce } from './seedOnce'

/** Fills a data folder without serving it: `npm run seed -- --data DIR [--fresh]`. */
async function seed(): Promise<void> {
  const options = readOptions(process.argv.slice(2))
  await buildFunctions()
  prepareDataFolder(options.data, options)
  const cloud = await openInTime({ ...options, port: 0 })
  try {
    await seedOnce(cloud, options.data)
  } finally {
    await cloud.close()
  }
}

seed().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})

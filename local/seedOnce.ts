import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LocalCloud } from '../emulator/startLocalCloud'
import { seedDay } from '../test/world/seedDay'
import { seedStations } from '../test/world/seedStations'

/** Fills an empty data folder: stations, members, and a day at the station. Says what it does. */
export async function seedOnce(cloud: LocalCloud, dataFolder: string): Promise<void> {
  const marker = join(dataFolder, 'seeded')
  if (existsSync(marker)) return
  process.stdout.write('Filling in the stations of 铜梁区 and a day at one of them … ')
  const started = performance.now()
  await seedStations(cloud)
  await seedDay(cloud)
  writeFileSync(marker, `${new Date().toISOString()}\n`)
  console.log(`${((performance.now() - started) / 1000).toFixed(1)} s`)
}

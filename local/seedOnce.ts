import type { LocalCloud } from '../emulator/startLocalCloud'
import { seedDistrict } from '../test/world/seedDistrict'
import { isSeeded, markSeeded } from './dataFolder'
import { keysOf } from './keys'

/** Fills an empty data folder: a district with its stations, files and cards, and a day at one of them. */
export async function seedOnce(cloud: LocalCloud, dataFolder: string): Promise<void> {
  if (isSeeded(dataFolder)) return
  process.stdout.write(
    'Filling in 铜梁区: its stations, people, cards, and a day at one of them … ',
  )
  const started = performance.now()
  const { url, clock } = cloud
  await seedDistrict({ url, clock, operatorKey: keysOf(dataFolder).OPERATOR_KEY })
  markSeeded(dataFolder)
  console.log(`${((performance.now() - started) / 1000).toFixed(1)} s`)
}

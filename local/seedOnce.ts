import type { LocalCloud } from '../emulator/startLocalCloud'
import { seedDay } from '../test/world/seedDay'
import { publishMembers, seedStations } from '../test/world/seedStations'
import { isSeeded, markSeeded } from './dataFolder'
import { keysOf } from './keys'

/** Fills an empty data folder: stations, members, and a day at the station. Says what it does. */
export async function seedOnce(cloud: LocalCloud, dataFolder: string): Promise<void> {
  if (isSeeded(dataFolder)) return
  process.stdout.write('Filling in the stations of 铜梁区 and a day at one of them … ')
  const started = performance.now()
  const { url, clock } = cloud
  const world = { url, clock, operatorKey: keysOf(dataFolder).OPERATOR_KEY }
  await seedStations(world)
  await publishMembers(world)
  await seedDay(world)
  markSeeded(dataFolder)
  console.log(`${((performance.now() - started) / 1000).toFixed(1)} s`)
}

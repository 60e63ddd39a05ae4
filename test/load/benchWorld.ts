import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildFunctions } from '../../config/buildFunctions'
import { keysOf } from '../../local/keys'
import { openProductCloud } from '../../local/productCloud'
import { seedStations } from '../world/seedStations'
import { MONDAY_MORNING, type World } from '../world/startWorld'

/**
 * A world like that of the stories, whose keys this process has too: a benchmark seals the records
 * that it puts straight into the database.
 */
export async function startBenchWorld(workers: number): Promise<World> {
  await buildFunctions()
  const data = mkdtempSync(join(tmpdir(), 'station-bench-'))
  const keys = keysOf(data)
  const cloud = await openProductCloud({ port: 0, data, workers })
  cloud.clock.travelTo(MONDAY_MORNING)
  process.env.SEAL_KEYS = keys.SEAL_KEYS
  process.env.BLIND_KEY = keys.BLIND_KEY
  const world = Object.assign(cloud, {
    operatorKey: keys.OPERATOR_KEY,
    async end() {
      await cloud.close()
      rmSync(data, { recursive: true, force: true })
    },
  })
  await seedStations(world)
  return world
}

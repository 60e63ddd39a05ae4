import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { instantOf } from '@contract/time'
import { buildApp } from '../../config/buildApp'
import { buildFunctions } from '../../config/buildFunctions'
import type { LocalCloud } from '../../emulator/startLocalCloud'
import { keysOf } from '../../local/keys'
import { openProductCloud } from '../../local/productCloud'
import { seedStations } from './seedStations'

/** Monday 2026-11-23, 7:30 in the morning in Shanghai: an ordinary week lies ahead. */
export const MONDAY = '2026-11-23'
export const MONDAY_MORNING = instantOf(MONDAY, '07:30')

export interface World extends LocalCloud {
  operatorKey: string
  /** Ends the cloud and removes its records. */
  end(): Promise<void>
}

/**
 * A fresh cloud with the built functions, the stations and the staff, on a Monday morning.
 * @param options.attended builds the mini-program for the browser too, and serves it at `/app/`.
 */
export async function startWorld(
  options: { workers?: number; attended?: boolean } = {},
): Promise<World> {
  await buildFunctions()
  if (options.attended) await buildApp('h5', { quiet: true })
  const data = mkdtempSync(join(tmpdir(), 'station-'))
  const cloud = await openProductCloud({ port: 0, data, ...options })
  cloud.clock.travelTo(MONDAY_MORNING)
  const world = Object.assign(cloud, {
    operatorKey: keysOf(data).OPERATOR_KEY,
    async end() {
      await cloud.close()
      rmSync(data, { recursive: true, force: true })
    },
  })
  await seedStations(world)
  return world
}

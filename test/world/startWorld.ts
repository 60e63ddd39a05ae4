import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { instantOf } from '@contract/time'
import { buildApp } from '../../config/buildApp'
import { buildFunctions } from '../../config/buildFunctions'
import type { LocalCloud } from '../../emulator/startLocalCloud'
import { keysOf } from '../../local/keys'
import { openProductCloud } from '../../local/productCloud'
import { keepRecords } from './recordsKept'
import { seedStations } from './seedStations'

/** Monday 2026-11-23, 7:30 in the morning in Shanghai: an ordinary week lies ahead. */
export const MONDAY = '2026-11-23'
export const MONDAY_MORNING = instantOf(MONDAY, '07:30')

export interface World extends LocalCloud {
  operatorKey: string
  /** Ends the cloud and removes its records. */
  end(): Promise<void>
}

/** A world in which one story after the other takes place. */
export interface StoryWorld extends World {
  /**
   * Makes it the fresh cloud again that it was at its start, for the next story: a start costs a
   * second, most of it for functions that load. These go on, and so does what WeChat knows of people.
   */
  renew(): Promise<void>
}

/**
 * A fresh cloud with the built functions, the stations and the staff, on a Monday morning.
 * @param options.attended builds the mini-program for the browser too, and serves it at `/app/`.
 */
export async function startWorld(
  options: { workers?: number; attended?: boolean } = {},
): Promise<StoryWorld> {
  await buildFunctions()
  if (options.attended) await buildApp('h5', { quiet: true })
  const data = mkdtempSync(join(tmpdir(), 'station-'))
  const cloud = await openProductCloud({ port: 0, data, ...options })
  cloud.clock.travelTo(MONDAY_MORNING)
  const { OPERATOR_KEY: operatorKey } = keysOf(data)
  await seedStations({ url: cloud.url, operatorKey })
  const putBack = keepRecords(cloud)
  return Object.assign(cloud, {
    operatorKey,
    async renew() {
      await putBack()
      for (const { path } of await cloud.files.list()) await cloud.files.remove(path)
      cloud.wechat.codes.clear()
      cloud.calls.clear()
      cloud.clock.travelTo(MONDAY_MORNING)
    },
    async end() {
      await cloud.close()
      rmSync(data, { recursive: true, force: true })
    },
  })
}

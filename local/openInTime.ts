import type { LocalCloud } from '../emulator/startLocalCloud'
import { beginningOf } from './beginning'
import { newestRecordAt, writeAhead } from './dataFolder'
import type { Options } from './options'
import { openProductCloud } from './productCloud'

/**
 * Starts the local cloud with this product in it, at the moment at which it begins.
 * @throws Error in one sentence for a busy port or a data folder in use
 */
export async function openInTime(
  options: Options & { attended?: boolean; framed?: boolean },
): Promise<LocalCloud> {
  const { data, date } = options
  const newest = newestRecordAt(data)
  const cloud = await openProductCloud(options)
  const now = Date.now()
  const begins = beginningOf({ date, now, newest })
  if (begins !== now) cloud.clock.travelTo(begins)
  writeAhead(data, begins - now)
  return cloud
}

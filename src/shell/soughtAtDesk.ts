import * as z from 'zod'
import { personalStorage } from '../cloud/personalStorage'
import { openTab } from './tabs'

const NAME = 'soughtAtDesk'

/** What the desk shows when it opens next. */
const Sought = z.object({
  stationId: z.string(),
  /** Left out for today. */
  date: z.string().optional(),
  /** Whose row is put in sight. */
  appointmentId: z.string().optional(),
})
export type Sought = z.infer<typeof Sought>

/** Goes to the desk of a station: to a day, to one row of it. */
export function showAtDesk(sought: Sought): void {
  personalStorage.write(NAME, sought)
  openTab('desk')
}

/** At which station something is to be shown. */
export function soughtStation(): string | undefined {
  return sought()?.stationId
}

/** What is to be shown at a station, once; undefined where nothing is. */
export function takeSought(stationId: string): Sought | undefined {
  const left = sought()
  if (left?.stationId !== stationId) return undefined
  personalStorage.remove(NAME)
  return left
}

function sought(): Sought | undefined {
  return Sought.safeParse(personalStorage.read(NAME)).data
}

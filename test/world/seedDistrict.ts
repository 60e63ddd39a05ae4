import { addDays, type DateText, dateOf, instantOf, type TimeText } from '@contract/time'
import { invoke, OPERATOR } from './cloud'
import { seedCards, seedRound } from './seedCards'
import { seedBindings, seedCarePlan } from './seedCare'
import { type CloudInTime, seedDay } from './seedDay'
import { seedFiles, seedWrongRows } from './seedFiles'
import { publishMembers, seedStations } from './seedStations'
import { seedVillageFiles, seedVillages } from './seedVillages'

/**
 * Fills an empty cloud with a district as the weeks before have left it: stations with who work there,
 * files, households with their cards, and today at one station. All through procedures, each at the
 * time at which it would have happened; then the clock is what it was. The day has begun: the first
 * things of today happen at ten past seven.
 */
export async function seedDistrict(cloud: CloudInTime): Promise<void> {
  const now = cloud.clock.now()
  const ahead = now - Date.now()
  const today = dateOf(now)
  const on = (days: number, time: TimeText): DateText => {
    const date = addDays(today, days)
    cloud.clock.travelTo(instantOf(date, time))
    return date
  }
  try {
    on(-20, '09:00')
    await seedStations(cloud)
    await publishMembers(cloud)
    await seedVillages(cloud)
    on(-4, '09:30')
    await seedFiles(cloud)
    await seedVillageFiles(cloud)
    on(-4, '15:00')
    await seedCards(cloud)
    const round = on(-3, '16:30')
    await seedRound(cloud, round)
    await seedCarePlan(cloud, on(-2, '10:00'))
    on(-1, '16:00')
    await seedBindings(cloud)
    on(0, '07:10')
    await seedWrongRows(cloud)
  } finally {
    cloud.clock.travelTo(Date.now() + ahead)
  }
  await seedDay(cloud)
  // What the stations add up to is there at once, not when the timer comes next.
  await invoke(cloud, OPERATOR, 'clock', {})
}

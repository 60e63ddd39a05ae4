import type { InputOf, OutputOf } from '@contract/procedure'
import type { publishCalendar as declaration } from '@contract/stations'
import { refuseField } from '../shared/refuseField'
import type { WriteContext } from '../shared/serve'
import { putCalendar } from './store'

/**
 * Puts a year's holidays and make-up workdays in place of what was known of it. A notice may name
 * days of the December before: that of 2023 began on 2022-12-31.
 */
export async function publishCalendar(
  { year, holidays, makeUpDays }: InputOf<typeof declaration>,
  { commit }: WriteContext,
): Promise<OutputOf<typeof declaration>> {
  const outside = [...holidays.map(({ date }) => date), ...makeUpDays].find(
    (date) => !date.startsWith(`${year}-`) && !date.startsWith(`${year - 1}-12-`),
  )
  if (outside) {
    refuseField('year', '年份', `${outside} 不在 ${year} 年和前一年的12月里。`)
  }
  return commit(async (transaction) => {
    await putCalendar(transaction, String(year), { holidays, makeUpDays })
    return {}
  })
}

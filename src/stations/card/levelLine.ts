import type { StationCard } from '@contract/stations/stationCard'
import { STATION_LEVELS } from '@contract/stations/stationTerms'

/**
 * 重庆市铜梁区，乡镇街道级; for a station at the top its level alone. A line may part between two
 * places, and nowhere else if it need not: between them stand blanks without a width.
 */
export function levelLine({ under, level }: Pick<StationCard, 'under' | 'level'>): string {
  const words = `${STATION_LEVELS[level].label}级`
  return under.length === 0 ? words : `${under.join('\u200b')}，${words}`
}

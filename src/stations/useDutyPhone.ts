import { listStations } from '@contract/stations/tabProcedures'
import { useRead } from '../cloud/useRead'
import { useChosenStation } from './chosenStation'

/**
 * The duty phone to offer where a page has none of its own: the chosen station's, else that of the
 * first at the top of the tree; undefined as long as the phone has never been told one.
 */
export function useDutyPhone(): string | undefined {
  const chosen = useChosenStation()
  const top = useRead(listStations, {}, { enabled: chosen === undefined })
  return chosen?.dutyPhone ?? top.data?.stations[0]?.dutyPhone
}

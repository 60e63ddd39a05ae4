import { useDutyPhone } from '../stations/useDutyPhone'
import { useOwnBinding } from './useOwnBinding'

/** The duty phone of the station that keeps a file the caller may open; else that of the one chosen. */
export function useFilePhone(personId: string): string | undefined {
  const other = useDutyPhone()
  return useOwnBinding(personId)?.dutyPhone ?? other
}

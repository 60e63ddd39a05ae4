import { myBindings } from '@contract/bindings'
import { useRead } from '../cloud/useRead'
import { useDutyPhone } from '../stations/useDutyPhone'

/** The duty phone of the station that keeps a file the caller may open; else that of the one chosen. */
export function useFilePhone(personId: string): string | undefined {
  const { data } = useRead(myBindings, {})
  const other = useDutyPhone()
  return data?.bindings.find((binding) => binding.personId === personId)?.dutyPhone ?? other
}

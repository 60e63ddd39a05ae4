import type { OwnBinding } from '@contract/bindings/bindingShapes'
import { myBindings } from '@contract/bindings/tabProcedures'
import { useRead } from '../cloud/useRead'

/** By what the caller may open a file; undefined as long as it is not known, or for a member. */
export function useOwnBinding(personId: string): OwnBinding | undefined {
  const { data } = useRead(myBindings, {})
  return data?.bindings.find((binding) => binding.personId === personId)
}

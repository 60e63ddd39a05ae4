import { bindingsOfPerson } from '@contract/bindings'
import type { Tie } from '@contract/bindings/bindingShapes'
import { call } from '../cloud/call'
import { from, type Pages, usePages } from '../cloud/usePages'

/**
 * Who is bound to a file, or was.
 * @param stationId of the staff that asks; undefined for the person
 */
export function useTies(
  personId: string,
  stationId: string | undefined,
  ended: boolean,
): Pages<Tie> {
  const input = { personId, ended, ...(stationId !== undefined && { stationId }) }
  return usePages({
    key: [bindingsOfPerson.name, input],
    ask: async (after) => {
      const { ties, next } = await call(bindingsOfPerson, { ...input, ...from(after) })
      return { rows: ties, next }
    },
  })
}

// What the tab pages ask of the contact cards stands apart: the main package carries it, and nothing else of them.
import * as z from 'zod'
import { StationId } from '../primitives'
import { procedure } from '../procedure'
import { CardNo } from './contactCardTerms'
import { HouseholdQuery, HouseholdRow } from './householdList'

/**
 * A page of thirty by card number; a liaison asks by their own number. `count`: how many there are in all,
 * told with the first page of what one member answers for.
 */
export const listHouseholds = procedure({
  name: 'contactCards.households',
  kind: 'read',
  who: ['head', 'staff', 'liaison'],
  input: z.strictObject({
    stationId: StationId,
    query: HouseholdQuery,
    after: CardNo.optional().describe('接着看的位置'),
  }),
  output: z.object({
    households: z.array(HouseholdRow),
    next: CardNo.optional(),
    count: z.number().int().optional(),
  }),
  errors: [],
})

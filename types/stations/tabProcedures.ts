// What the tab pages ask of the stations stands apart: the main package carries it, and nothing else of the domain.
import * as z from 'zod'
import { StationId } from '../primitives'
import { procedure } from '../procedure'
import { ListedStation, StationHome } from './stationShapes'

const stationPage = z.object({
  stations: z.array(ListedStation),
  /** What to ask for as `after` to get the next page; undefined on the last. */
  next: StationId.optional(),
})

const after = StationId.optional().describe('接着看的位置')

export const stationHome = procedure({
  name: 'stations.home',
  kind: 'read',
  who: ['guest'],
  input: z.strictObject({ stationId: StationId }),
  output: StationHome,
  errors: [],
  keeps: true,
})

/** The stations under one, or those at the top of the tree; a hundred a page. */
export const listStations = procedure({
  name: 'stations.list',
  kind: 'read',
  who: ['guest'],
  input: z.strictObject({ parentId: StationId.optional(), after }),
  output: stationPage,
  errors: [],
  keeps: true,
})

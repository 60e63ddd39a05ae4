/**
 * Who may call what: every procedure of every contract, called by everybody there is.
 *
 * `access/<domain>.ts` holds a domain's tables. A table makes records at the station `own` and says,
 * row by row, who is let in to a procedure; what it looks like:
 *
 *     row(checkIn, OWN_DESK, ({ appointmentId }, { stationId }) => ({ stationId, appointmentId }))
 *
 * The input is written for whoever calls: `stationId` is the station that the caller names. Everybody
 * who is not named must be refused, whether they name the records' station or their own, with the
 * whole reply that they get for records that do not exist. A procedure without a row fails, and a row
 * of which no right call succeeds.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { DOMAINS, proceduresOf } from '../contracts'
import { startWorld, type World } from '../world/startWorld'
import type { AccessTable, Records } from './access/accessTable'
import { type Scene, setUpScene } from './access/scene'
import { expectedBy, verdictsIn } from './access/verdicts'

const CONTRACTS = DOMAINS.map((domain) => ({
  domain,
  procedures: proceduresOf(domain).map(({ procedure }) => procedure),
  tables: tablesOf(domain),
}))

function tablesOf(domain: string): AccessTable[] {
  const file = join(__dirname, 'access', `${domain}.ts`)
  return existsSync(file) ? jest.requireActual<{ tables: AccessTable[] }>(file).tables : []
}

let world: World
let scene: Scene
const made = new Map<AccessTable, Promise<Records>>()

beforeAll(async () => {
  world = await startWorld()
  scene = await setUpScene(world)
})
afterAll(() => world.end())

/** The records of a table that reads and refused calls share. */
function sharedOf(table: AccessTable): Promise<Records> {
  const known = made.get(table) ?? table.make(scene)
  made.set(table, known)
  return known
}

describe.each(CONTRACTS)('$domain', ({ procedures, tables }) => {
  const rows = tables.flatMap((table) => table.rows.map((row) => ({ table, row })))

  test('each procedure has a row', () => {
    const missing = procedures.filter((each) => !rows.some(({ row }) => row.procedure === each))
    expect(missing.map(({ name }) => name)).toEqual([])
  })

  for (const { table, row } of rows) {
    test([row.procedure.name, row.about].filter(Boolean).join(', '), async () => {
      const { verdicts, hasSucceeded } = await verdictsIn(scene, table, row, await sharedOf(table))
      expect(verdicts).toEqual(expectedBy(row))
      expect(hasSucceeded).toBe(row.succeeds)
    })
  }
})

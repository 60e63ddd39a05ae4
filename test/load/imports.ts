import { checked, finish, nthLine, sheetOf } from '../world/ledgerSheets'
import { startWorld, type World } from '../world/startWorld'

/** What importing a sheet of people took, from the upload to the last row. */
export interface ImportSpeed {
  rows: number
  checkSeconds: number
  writeSeconds: number
  /** Database, storage and function calls, as the cloud bills them. */
  units: number
  unindexedQueries: number
}

/**
 * Imports people who are all new, two to a new household, through the procedures of a page, on a cloud
 * of its own with two workers.
 */
export async function importSpeed(rows: number): Promise<ImportSpeed> {
  const world = await startWorld({ workers: 2 })
  try {
    const sheet = await sheetOf(Array.from({ length: rows }, (_, n) => nthLine(n)))
    const before = billed(world)
    const started = performance.now()
    const { importId, wrong } = await checked(world, sheet)
    const checkedAt = performance.now()
    const { counts } = await finish(world, importId)
    if (wrong > 0 || counts.added !== rows) throw new Error('Not every row was added')
    const after = billed(world)
    return {
      rows,
      checkSeconds: (checkedAt - started) / 1000,
      writeSeconds: (performance.now() - checkedAt) / 1000,
      units: after.units - before.units,
      unindexedQueries: after.unindexedQueries - before.unindexedQueries,
    }
  } finally {
    await world.end()
  }
}

/** The seconds in which a sheet of so many rows is checked; nothing is written. */
export async function timeOfCheck(rows: number): Promise<number> {
  const world = await startWorld({ workers: 2 })
  try {
    const lines = Array.from({ length: rows }, (_, n) => nthLine(n))
    const sheet = await sheetOf(lines)
    const started = performance.now()
    await checked(world, sheet)
    return (performance.now() - started) / 1000
  } finally {
    await world.end()
  }
}

function billed(world: World): { units: number; unindexedQueries: number } {
  const calls = world.calls.list({ limit: 1000 })
  return {
    units: calls.reduce((sum, { units }) => sum + units, 0),
    unindexedQueries: calls.reduce((sum, each) => sum + each.unindexedQueries.length, 0),
  }
}

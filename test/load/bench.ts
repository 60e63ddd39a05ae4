import { IMPORT_ROWS_MAX } from '@contract/ledgers/ledgerTerms'
import { buildApp } from '../../config/buildApp'
import { buildFunctions } from '../../config/buildFunctions'
import type { World } from '../world/startWorld'
import { startBenchWorld } from './benchWorld'
import { costBudgets, exportBudgets, importBudgets } from './budgets'
import { costsOfAll } from './costs/costsOfAll'
import { exportCosts } from './exports'
import { fillAppointments } from './fillAppointments'
import { fillFiles, fillFirst } from './fillFiles'
import { importSpeed, timeOfCheck } from './imports'
import type { Cost } from './measuring'
import { type Budgeted, functionSizes, packageSizes } from './sizes'
import { budgetTable, costTable, exportTable, importTable, rateTable } from './tables'
import { bookingThroughput, rawTransactions, type Throughput } from './throughput'

const FEW = 100
const MANY = 100_000
const BOOKINGS = 700
const TRANSACTIONS = 3000
const IMPORTED_ROWS = 10_000

/**
 * Measures sizes, costs and speed, prints them as tables, and exits 1 where a budget is not kept.
 * A first argument says how many records to store instead of 100000, and scales the sheets with
 * them: to see that it works, not for figures.
 */
async function bench(): Promise<void> {
  const size = Number(process.argv[2] ?? MANY)
  if (!Number.isInteger(size) || size < 2 * FEW) {
    throw new Error(`Give a number of records from ${2 * FEW} upwards, or none for ${MANY}.`)
  }
  const share = size / MANY
  const sizes = await sizesOfBuilds()
  const measured = await measuredAt(size)
  const rows = Math.round(IMPORTED_ROWS * share)
  const imported = await importSpeed(rows)
  const checked = Math.round(IMPORT_ROWS_MAX * share)
  const { few, many, exported, rates } = measured
  const budgets = [
    ...sizes,
    ...costBudgets(few, many, size),
    ...importBudgets(imported, checked, await timeOfCheck(checked)),
    ...exportBudgets(exported),
  ]
  const stored = `${size} appointments, households and files each`
  print('Budgets', budgetTable(budgets))
  print(`Cost of each procedure, functions warm, from ${FEW} to ${stored}`, costTable(few, many))
  print('Import of people who are all new, two to a new household', importTable(imported))
  print(`Export of one sheet, with ${stored}`, exportTable(exported))
  print(`Speed, 7 in flight, with ${stored}`, rateTable(rates))
  if (budgets.some(({ kept }) => !kept)) process.exitCode = 1
}

async function sizesOfBuilds(): Promise<Budgeted[]> {
  say('building')
  await buildFunctions()
  await buildApp('weapp', { quiet: true })
  return [...packageSizes(), ...functionSizes()]
}

async function measuredAt(size: number) {
  const world = await startBenchWorld(4)
  try {
    await fillFirst(world)
    const few = await costsFrom(world, 0, FEW)
    const many = await costsFrom(world, FEW, size)
    say('exporting')
    const exported = await exportCosts(world)
    say('booking')
    const rates: [string, Throughput][] = [
      ['bookings, whole local path', await bookingThroughput(world, BOOKINGS)],
      ['raw transactions (start, get, update, commit)', await rawTransactions(world, TRANSACTIONS)],
    ]
    return { few, many, exported, rates }
  } finally {
    await world.end()
  }
}

async function costsFrom(world: World, from: number, to: number): Promise<Cost[]> {
  say(`storing ${to}`)
  await fillAppointments(world, from, to)
  const filled = await fillFiles(world, from, to)
  say(`measuring at ${to}`)
  return costsOfAll(world, filled)
}

/** What is under way, and after how many seconds; beside the tables, which alone go to stdout. */
function say(what: string): void {
  console.error(`${(performance.now() / 1000).toFixed(0)} s: ${what}`)
}

function print(title: string, text: string): void {
  console.log(`\n## ${title}\n\n${text}`)
}

bench().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})

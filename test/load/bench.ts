import { buildApp } from '../../config/buildApp'
import { startWorld, type World } from '../world/startWorld'
import { fillAppointments } from './fill'
import { type ImportSpeed, importSpeed, largestCheck } from './imports'
import { type Cost, procedureCosts } from './procedures'
import { type Budgeted, functionSizes, packageSizes } from './sizes'
import { milliseconds, table } from './table'
import { bookingThroughput, rawTransactions, type Throughput } from './throughput'

const FEW = 100
const MANY = 100_000
const BOOKINGS = 700
const TRANSACTIONS = 3000
const BOOKING_OPERATIONS = 8
const IMPORTED_ROWS = 10_000
const IMPORT_SECONDS = 60
// A function's time is up after a minute.
const CHECK_SECONDS = 45

/** Measures sizes, costs and speed, prints them as tables, and exits 1 where a budget is not kept. */
async function bench(): Promise<void> {
  const world = await startWorld({ workers: 4 })
  try {
    const [few, many] = await costsAt(world)
    await buildApp('weapp', { quiet: true })
    const speed = await importSpeed(IMPORTED_ROWS)
    const budgets = [
      ...packageSizes(),
      ...functionSizes(),
      ...costBudgets(few, many),
      ...importBudgets(speed, await largestCheck()),
    ]
    print('Budgets', budgetTable(budgets))
    print('Cost of each procedure, functions warm', costTable(few, many))
    const rates: [string, Throughput][] = [
      ['bookings, whole local path', await bookingThroughput(world, BOOKINGS)],
      ['raw transactions (start, get, update, commit)', await rawTransactions(world, TRANSACTIONS)],
    ]
    print('Import of people who are all new, two to a new household', importTable(speed))
    print(`Speed, 7 in flight, ${MANY} appointments stored`, rateTable(rates))
    if (budgets.some(({ kept }) => !kept)) process.exitCode = 1
  } finally {
    await world.end()
  }
}

async function costsAt(world: World): Promise<[few: Cost[], many: Cost[]]> {
  await procedureCosts(world, 0)
  await fillAppointments(world, 0, FEW)
  const few = await procedureCosts(world, 1)
  await fillAppointments(world, FEW, MANY)
  return [few, await procedureCosts(world, 2)]
}

function costBudgets(few: readonly Cost[], many: readonly Cost[]): Budgeted[] {
  const unindexed = [...few, ...many].reduce((total, each) => total + each.unindexedQueries, 0)
  return [
    ...[few, many].map((costs, index) => {
      const book = costs.find(({ procedure }) => procedure === 'appointments.book')
      if (!book) throw new Error('appointments.book was not measured')
      return {
        what: `booking at ${index === 0 ? FEW : MANY} appointments`,
        measured: `${book.functionCalls} call, ${book.databaseOperations} operations`,
        budget: `1 call, ${BOOKING_OPERATIONS} operations`,
        kept: book.functionCalls === 1 && book.databaseOperations <= BOOKING_OPERATIONS,
      }
    }),
    { what: 'unindexed queries', measured: String(unindexed), budget: '0', kept: unindexed === 0 },
  ]
}

function importBudgets(speed: ImportSpeed, checkSeconds: number): Budgeted[] {
  const seconds = speed.checkSeconds + speed.writeSeconds
  return [
    {
      what: `import of ${speed.rows} rows, 2 workers`,
      measured: `${seconds.toFixed(1)} s`,
      budget: `${IMPORT_SECONDS} s`,
      kept: seconds <= IMPORT_SECONDS,
    },
    {
      what: 'check of the largest sheet',
      measured: `${checkSeconds.toFixed(1)} s`,
      budget: `${CHECK_SECONDS} s`,
      kept: checkSeconds <= CHECK_SECONDS,
    },
    {
      what: 'unindexed queries of an import',
      measured: String(speed.unindexedQueries),
      budget: '0',
      kept: speed.unindexedQueries === 0,
    },
  ]
}

function importTable({ rows, checkSeconds, writeSeconds, units }: ImportSpeed): string {
  return table(
    ['rows', 'check', 'write', 'units', 'units a row'],
    [
      [
        String(rows),
        `${checkSeconds.toFixed(1)} s`,
        `${writeSeconds.toFixed(1)} s`,
        String(units),
        (units / rows).toFixed(2),
      ],
    ],
  )
}

function budgetTable(budgets: readonly Budgeted[]): string {
  return table(
    ['what', 'measured', 'budget', 'kept'],
    budgets.map(({ what, measured, budget, kept }) => [
      what,
      measured,
      budget,
      kept ? 'yes' : 'NO',
    ]),
  )
}

function costTable(few: readonly Cost[], many: readonly Cost[]): string {
  return table(
    ['procedure', `operations at ${FEW}`, `at ${MANY}`, `scanned at ${FEW}`, `at ${MANY}`],
    few.map((cost, index) => [
      cost.procedure,
      String(cost.databaseOperations),
      String(many[index]?.databaseOperations),
      String(cost.scannedDocuments),
      String(many[index]?.scannedDocuments),
    ]),
  )
}

function rateTable(rates: readonly [string, Throughput][]): string {
  return table(
    ['what', 'a second', 'p50', 'p95'],
    rates.map(([what, { perSecond, p50, p95 }]) => [
      what,
      perSecond.toFixed(0),
      milliseconds(p50),
      milliseconds(p95),
    ]),
  )
}

function print(title: string, text: string): void {
  console.log(`\n## ${title}\n\n${text}`)
}

bench().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})

import type { InputOf, OutputOf, Procedure } from '@contract/procedure'
import { call } from '../world/cloud'
import type { World } from '../world/startWorld'
import { percentile } from './table'

/** What calling a procedure cost: counted as in the dearest call, times over all calls. */
export interface Cost {
  what: string
  times: number
  functionCalls: number
  databaseOperations: number
  scannedDocuments: number
  /** Database, storage and function calls, as the cloud bills them. */
  units: number
  unindexedQueries: number
  /** Milliseconds a caller waits. */
  p50: number
  p95: number
}

type Sample = Omit<Cost, 'times' | 'p50' | 'p95'> & { took: number }

/** Calls procedures one after the other and keeps what each call cost. */
export interface Measuring {
  /** Calls a procedure; `what` tells calls of the same procedure apart. */
  call<P extends Procedure>(
    openId: string,
    procedure: P,
    input: InputOf<P>,
    what?: string,
  ): Promise<OutputOf<P>>
  /** In the order in which each was called first. */
  costs(): Cost[]
}

export function measuring(world: World): Measuring {
  const samples: Sample[] = []
  return {
    async call(openId, procedure, input, what = procedure.name) {
      world.calls.clear()
      const started = performance.now()
      const output = await call(world, openId, procedure, input)
      const took = performance.now() - started
      const made = world.calls.list({ limit: 1000 })
      samples.push({
        what,
        functionCalls: made.length,
        databaseOperations: sum(made.map((each) => each.databaseOperations)),
        scannedDocuments: sum(made.map((each) => each.scannedDocuments)),
        units: sum(made.map((each) => each.units)),
        unindexedQueries: sum(made.map((each) => each.unindexedQueries.length)),
        took,
      })
      return output
    },
    costs() {
      return [...new Set(samples.map(({ what }) => what))].map((what) =>
        costOf(
          what,
          samples.filter((each) => each.what === what),
        ),
      )
    },
  }
}

function costOf(what: string, samples: readonly Sample[]): Cost {
  const most = (of: (sample: Sample) => number) => Math.max(...samples.map(of))
  const times = samples.map(({ took }) => took)
  return {
    what,
    times: samples.length,
    functionCalls: most((each) => each.functionCalls),
    databaseOperations: most((each) => each.databaseOperations),
    scannedDocuments: most((each) => each.scannedDocuments),
    units: most((each) => each.units),
    unindexedQueries: sum(samples.map((each) => each.unindexedQueries)),
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}

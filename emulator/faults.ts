/**
 * Something that goes wrong between a client and a function: the call waits, is
 * refused without a run, or runs and its reply is lost on the way back.
 */
export type Fault =
  | { kind: 'delay'; milliseconds: number }
  | { kind: 'refuse'; code: string; message: string }
  | { kind: 'lose-reply' }

/** A fault for the next calls of one function, or of any when no name is given. */
export interface PlannedFault {
  fault: Fault
  functionName: string | undefined
  /** Calls it is still good for. */
  times: number
}

/** The faults that are to come. */
export interface Faults {
  plan(planned: PlannedFault): void
  /** The fault for a call of this function, which is thereby used once. */
  take(functionName: string): Fault | undefined
  /** From now on counts commits, and calls `kill` right after so many. */
  killAfter(commits: number): void
  /** A transaction was committed, and its function does not know it yet. */
  noteCommit(): void
  list(): PlannedFault[]
  clear(): void
}

/**
 * Creates an empty plan: nothing goes wrong.
 * @param kill ends this process as a power cut does
 */
export function createFaults(kill: () => void = killThisProcess): Faults {
  let plans: PlannedFault[] = []
  let commitsLeft: number | undefined
  return {
    plan: (planned) => void plans.push({ ...planned }),
    take(functionName) {
      const found = plans.find((each) => (each.functionName ?? functionName) === functionName)
      if (found === undefined) return undefined
      found.times -= 1
      plans = plans.filter(({ times }) => times > 0)
      return found.fault
    },
    killAfter(commits) {
      commitsLeft = commits
    },
    noteCommit() {
      if (commitsLeft === undefined) return
      commitsLeft -= 1
      if (commitsLeft === 0) kill()
    },
    list: () => plans,
    clear() {
      plans = []
      commitsLeft = undefined
    },
  }
}

function killThisProcess(): void {
  process.kill(process.pid, 'SIGKILL')
}

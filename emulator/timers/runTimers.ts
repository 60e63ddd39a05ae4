import type { Clock } from '../clock'
import { listFunctions } from '../functions/functionFolder'
import type { FunctionHost, Outcome } from '../functions/functionHost'
import { readFunctionSettings } from '../functions/functionSettings'
import { createScheduler, type ScheduledTrigger } from './scheduler'

/**
 * Runs a function as its timer trigger does: no caller, `TRIGGER_SRC=timer`.
 * @param now the instant that the event tells the function, ms since the epoch.
 */
export function fireTimer(
  host: FunctionHost,
  functionName: string,
  triggerName: string,
  now: number,
): Promise<Outcome> {
  const event = {
    Type: 'Timer',
    TriggerName: triggerName,
    Time: new Date(now).toISOString(),
    Message: '',
  }
  return host.invoke(functionName, event, { timer: true })
}

/** The triggers that the functions' config.json declare; a bad config.json is reported and left out. */
export function declaredTriggers(
  functionsFolder: string,
  warn: (message: string) => void,
): ScheduledTrigger[] {
  return listFunctions(functionsFolder).flatMap((functionName) => {
    try {
      const { triggers } = readFunctionSettings(functionsFolder, functionName)
      return triggers.map(({ name, cron }) => ({ functionName, triggerName: name, cron }))
    } catch (error) {
      warn(error instanceof Error ? error.message : String(error))
      return []
    }
  })
}

const LOOK_EVERY_MS = 500

/**
 * Fires the timers of all functions on the local cloud's clock, until the returned
 * function is called; what that gives is fulfilled when the runs under way have ended.
 */
export function runTimers(
  host: FunctionHost,
  functionsFolder: string,
  clock: Clock,
  log: (message: string) => void,
): () => Promise<void> {
  const scheduler = createScheduler(clock.now())
  const warned = new Set<string>()
  const runs = new Set<Promise<void>>()
  function warnOnce(message: string): void {
    if (!warned.has(message)) log(message)
    warned.add(message)
  }
  async function fire({ functionName, triggerName }: ScheduledTrigger, now: number): Promise<void> {
    try {
      await fireTimer(host, functionName, triggerName, now)
    } catch (error) {
      log(`The timer ${triggerName} of ${functionName} did not run: ${String(error)}`)
    }
  }
  function triggers(): ScheduledTrigger[] {
    try {
      return declaredTriggers(functionsFolder, warnOnce)
    } catch (error) {
      // A build may have taken the folder away for a moment.
      warnOnce(`The timers cannot be read: ${String(error)}`)
      return []
    }
  }
  const timer = setInterval(() => {
    const now = clock.now()
    for (const trigger of scheduler.due(triggers(), now)) {
      const run = fire(trigger, now).finally(() => runs.delete(run))
      runs.add(run)
    }
  }, LOOK_EVERY_MS)
  timer.unref()
  return async () => {
    clearInterval(timer)
    await Promise.all(runs)
  }
}

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

/** Fires the timers of all functions on the local cloud's clock, until the returned function is called. */
export function runTimers(
  host: FunctionHost,
  functionsFolder: string,
  clock: Clock,
  log: (message: string) => void,
): () => void {
  const scheduler = createScheduler(clock.now())
  const warned = new Set<string>()
  function warnOnce(message: string): void {
    if (!warned.has(message)) log(message)
    warned.add(message)
  }
  const timer = setInterval(() => {
    const now = clock.now()
    for (const { functionName, triggerName } of scheduler.due(
      declaredTriggers(functionsFolder, warnOnce),
      now,
    )) {
      fireTimer(host, functionName, triggerName, now).catch((error) =>
        log(`The timer ${triggerName} of ${functionName} did not run: ${String(error)}`),
      )
    }
  }, LOOK_EVERY_MS)
  timer.unref()
  return () => clearInterval(timer)
}

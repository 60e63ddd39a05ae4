import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseCron } from '../timers/cron'

/** A timer trigger of a function's config.json. */
export interface TimerTrigger {
  name: string
  /** Seven fields at UTC+8: second minute hour day month weekday year. */
  cron: string
}

/** What one function's folder declares. */
export interface FunctionSettings {
  name: string
  folder: string
  entry: string
  timeoutMs: number
  memoryMb: number
  triggers: TimerTrigger[]
  /** Open APIs the function may call, `permissions.openapi`. */
  openapi: string[]
  envVariables: Record<string, string>
}

const DEFAULT_TIMEOUT_SECONDS = 3
const MAX_TIMEOUT_SECONDS = 900
const DEFAULT_MEMORY_MB = 256
const MAX_MEMORY_MB = 3072

/**
 * Reads a function's config.json.
 * @throws Error naming the file and what is wrong in it.
 */
export function readFunctionSettings(functionsFolder: string, name: string): FunctionSettings {
  const folder = join(functionsFolder, name)
  const file = join(folder, 'config.json')
  const config = readJsonObject(file)
  const permissions = isObject(config.permissions) ? config.permissions : {}
  return {
    name,
    folder,
    entry: join(folder, 'index.js'),
    timeoutMs:
      1000 *
      numberAt(file, 'timeout', config.timeout, DEFAULT_TIMEOUT_SECONDS, MAX_TIMEOUT_SECONDS),
    memoryMb: numberAt(
      file,
      'memory',
      config.memory ?? config.memorySize,
      DEFAULT_MEMORY_MB,
      MAX_MEMORY_MB,
    ),
    triggers: readTriggers(config.triggers, file),
    openapi: Array.isArray(permissions.openapi) ? permissions.openapi.map(String) : [],
    envVariables: readVariables(config.envVariables),
  }
}

function readTriggers(value: unknown, file: string): TimerTrigger[] {
  if (value === undefined) return []
  if (!Array.isArray(value)) throw new Error(`${file}: "triggers" is not a list.`)
  if (value.length > 1) {
    throw new Error(`${file}: a function has one trigger at most, as in production.`)
  }
  return value.map((trigger: unknown) => {
    if (!isObject(trigger) || trigger.type !== 'timer') {
      throw new Error(`${file}: only triggers of type "timer" are known.`)
    }
    const { name, config: cron } = trigger
    if (typeof name !== 'string' || typeof cron !== 'string') {
      throw new Error(`${file}: a trigger has a "name" and, in "config", its cron expression.`)
    }
    parseCron(cron)
    return { name, cron }
  })
}

function readVariables(value: unknown): Record<string, string> {
  const variables = Object.entries(isObject(value) ? value : {})
  return Object.fromEntries(variables.map(([name, text]) => [name, String(text)]))
}

function numberAt(file: string, key: string, value: unknown, missing: number, max: number): number {
  if (value === undefined) return missing
  if (typeof value === 'number' && value > 0 && value <= max) return value
  throw new Error(`${file}: "${key}" must be a number above 0, at most ${max}.`)
}

function readJsonObject(file: string): Record<string, unknown> {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {}
    throw error
  }
  const value = parseJson(text)
  if (isObject(value)) return value
  throw new Error(`${file} is not a JSON object.`)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

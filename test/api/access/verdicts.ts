import { isDeepStrictEqual } from 'node:util'
import { ERROR_MESSAGES, type ErrorCode } from '@contract/errors'
import type { Answer, Reply } from '@contract/procedure'
import { ask } from '../../world/cloud'
import type { AccessRow, AccessTable, Records } from './accessTable'
import {
  CALLER_NAMES,
  type CallerName,
  NOWHERE,
  openIdOf,
  postOf,
  type Scene,
  STATIONS,
} from './scene'

/** What each caller is told: `allowed`, `refused`, or an answer that should not have been. */
export type Verdicts = Record<CallerName, string>

/** What a row says that everybody is told. */
export function expectedBy(row: AccessRow<Records>): Verdicts {
  return Object.fromEntries(
    CALLER_NAMES.map((name) => [name, row.may.includes(name) ? 'allowed' : 'refused']),
  ) as Verdicts
}

/** What everybody is told, and whether a right call has succeeded. */
export interface Trial {
  verdicts: Verdicts
  /** With no more than the codes of `also`, a right call could be one that is never carried out. */
  hasSucceeded: boolean
}

/**
 * What everybody is told.
 * @param shared records that refused calls and reads may be about
 */
export async function verdictsIn(
  scene: Scene,
  table: AccessTable,
  row: AccessRow<Records>,
  shared: Records,
): Promise<Trial> {
  const verdicts: [CallerName, string][] = []
  let hasSucceeded = false
  for (const name of CALLER_NAMES) {
    const caller = { scene, table, row, name, home: STATIONS[postOf(name)?.at ?? 'own'] }
    const strange = await strangeRefusal(caller, shared)
    const answer = strange || !isLetIn(caller) ? undefined : await rightAnswer(caller, shared)
    if (answer?.ok) hasSucceeded = true
    verdicts.push([name, strange ?? (answer ? verdictOf(row, answer) : 'refused')])
  }
  return { verdicts: Object.fromEntries(verdicts) as Verdicts, hasSucceeded }
}

/** One caller of one row. */
interface Caller {
  scene: Scene
  table: AccessTable
  row: AccessRow<Records>
  name: CallerName
  /** The station that this caller belongs to. */
  home: string
}

/** The answer to a right call of somebody who is let in. */
async function rightAnswer(caller: Caller, shared: Records): Promise<Answer> {
  const { scene, table, row } = caller
  const records = row.procedure.kind === 'write' ? await table.make(scene) : shared
  return answerTo(caller, records, caller.home)
}

function verdictOf(row: AccessRow<Records>, answer: Answer): string {
  return answer.ok || row.also.includes(answer.code) ? 'allowed' : JSON.stringify(answer)
}

/**
 * The first answer that tells something to somebody who is not let in: one that is no refusal, or
 * another one than for records that do not exist; undefined where there is none.
 */
async function strangeRefusal(caller: Caller, shared: Records): Promise<string | undefined> {
  for (const stationId of refusingStations(caller, shared)) {
    const toNothing = await answerTo(caller, caller.table.missing, stationId)
    const isOfCaller = isOneOf(toNothing, caller.row.ofCaller)
    if (!isOfCaller && !isRefusal(caller, toNothing)) {
      return `at ${stationId}, ${JSON.stringify(toNothing)}`
    }
    // What is said of the caller alone must be said of what exists as well.
    if (isLetIn(caller) && stationId === caller.home && !isOfCaller) continue
    const toSomething = await answerTo(caller, shared, stationId)
    if (!isDeepStrictEqual(toSomething, toNothing)) {
      return `at ${stationId}, ${JSON.stringify(toSomething)} and not ${JSON.stringify(toNothing)}`
    }
  }
  return undefined
}

/** The stations in whose name the caller asks for what must be refused. */
function refusingStations(caller: Caller, shared: Records): Set<string> {
  const { home, row, table } = caller
  const differ = (a: unknown, b: unknown) => !isDeepStrictEqual(a, b)
  const input = inputOf(caller, shared, home)
  const stations = new Set<string>()
  const namesStation = differ(input, inputOf(caller, shared, NOWHERE))
  const namesRecord = differ(input, inputOf(caller, table.missing, home))
  if (!isLetIn(caller) || (namesStation && home !== STATIONS.own)) stations.add(STATIONS.own)
  if (namesRecord) stations.add(home)
  if (namesStation && !row.procedure.who.includes('guest')) stations.add(NOWHERE)
  return stations
}

function isLetIn({ row, name }: Caller): boolean {
  return row.may.includes(name)
}

function isRefusal({ row }: Caller, answer: Answer): boolean {
  return isOneOf(answer, ['NOT_ALLOWED', row.unknown])
}

/** Nothing but code and message: any more could tell something. */
function isOneOf(answer: Answer, codes: readonly ErrorCode[]): boolean {
  return codes.some((code) =>
    isDeepStrictEqual(answer, { ok: false, code, message: ERROR_MESSAGES[code] }),
  )
}

async function answerTo(caller: Caller, records: Records, stationId: string): Promise<Answer> {
  const { scene, row, name } = caller
  const { url } = scene.cloud
  const cloud = name === 'nobody' ? { url } : scene.cloud
  const own = name === 'person' || name === 'family' ? records[name] : undefined
  // The row has checked the input against the type of its procedure.
  const input = inputOf(caller, records, stationId) as never
  const reply: Reply = await ask(cloud, own ?? openIdOf(name), row.procedure, input)
  const { now: _, ...answer } = reply
  return answer
}

function inputOf({ scene, row, name }: Caller, records: Records, stationId: string): unknown {
  return row.input(records, { stationId, memberNo: scene.memberNo(name) })
}

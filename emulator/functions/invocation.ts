import { randomUUID } from 'node:crypto'
import type { CallRecord } from '../calls'
import { CloudError } from '../errors'
import { newMeter } from '../meter'
import type { FunctionSettings } from './functionSettings'

/** Who calls a function: a person, the cloud's console (nobody), or a timer. */
export interface Caller {
  openid?: string | undefined
  unionid?: string | undefined
  /** What triggered the call, for instance `wx_client` or `wx_client,scf`. */
  source?: string | undefined
  timer?: boolean | undefined
}

/** A function run that has begun and not ended. */
export interface Invocation {
  /** Opaque; the SDK sends it with every request. */
  id: string
  functionName: string
  /** Open APIs that the function's config.json declares. */
  openapi: string[]
  caller: Caller
  /** Names of the functions whose runs led here, outermost first. */
  ancestors: string[]
  call: CallRecord
}

/** Begins an invocation; `startedAt` is an instant of the local cloud's clock. */
export function newInvocation(
  settings: FunctionSettings,
  caller: Caller,
  parent: Invocation | undefined,
  startedAt: number,
): Invocation {
  const id = randomUUID()
  return {
    id,
    functionName: settings.name,
    openapi: settings.openapi,
    caller,
    ancestors: parent === undefined ? [] : [...parent.ancestors, parent.functionName],
    call: {
      ...newMeter(),
      units: 1,
      id,
      functionName: settings.name,
      openid: caller.openid,
      source: caller.source,
      parentId: parent?.id,
      startedAt,
      durationMs: undefined,
      gbSeconds: 0,
      error: undefined,
      console: [],
    },
  }
}

/** The variables by which the SDK knows who calls; an absent one is not in the result. */
export function identityVariables(invocation: Invocation, appId: string): Record<string, string> {
  const { openid, unionid, source, timer } = invocation.caller
  const token = timer ? 'WX_TRIGGER_API_TOKEN_V0' : 'WX_API_TOKEN'
  const variables = {
    WX_OPENID: openid,
    WX_APPID: appId,
    WX_UNIONID: unionid,
    [token]: invocation.id,
    TRIGGER_SRC: timer ? 'timer' : undefined,
    TCB_SOURCE: source,
    TCB_SEQID: invocation.id,
  }
  const present = Object.entries(variables).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  )
  const names = present.map(([name]) => name).filter((name) => name.startsWith('WX_'))
  return { ...Object.fromEntries(present), WX_CONTEXT_KEYS: names.join(',') }
}

/** A function may call a function, that one another, and so on this many times. */
const MAX_DEPTH = 8

/** @throws CloudError when functions call each other too deep, which would never end. */
export function checkDepth(invocation: Invocation): void {
  if (invocation.ancestors.length < MAX_DEPTH) return
  const chain = [...invocation.ancestors, invocation.functionName].join(' → ')
  throw new CloudError(
    'FUNCTIONS_REQUEST_FAIL',
    `Functions call each other more than ${MAX_DEPTH} deep: ${chain}`,
  )
}

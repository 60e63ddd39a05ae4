import type { FunctionSettings } from './functionSettings'
import type { Caller, Invocation } from './invocation'

/** What is the same for every function of one local cloud. */
export interface CloudIdentity {
  envId: string
  appId: string
  region: string
}

/**
 * The environment a function's worker starts with: only what production sets,
 * the variables given by the user, and what points the SDK at this server.
 */
export function workerEnvironment(
  settings: FunctionSettings,
  cloud: CloudIdentity,
  serviceUrl: string,
  userVariables: Record<string, string>,
): Record<string, string> {
  return {
    PATH: process.env.PATH ?? '',
    HOME: process.env.HOME ?? '',
    ...userVariables,
    ...settings.envVariables,
    NODE_PATH: settings.folder,
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: cloud.region,
    TENCENTCLOUD_SECRETID: 'local-secret-id',
    TENCENTCLOUD_SECRETKEY: 'local-secret-key',
    SCF_NAMESPACE: cloud.envId,
    SCF_FUNCTIONNAME: settings.name,
    SCF_FUNCTIONVERSION: '$LATEST',
    TCB_ENV: cloud.envId,
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: serviceUrl }),
    TCB_CONTEXT_KEYS: 'TCB_ENV,TCB_SOURCE,TCB_SEQID,TCB_CONTEXT_CNFG',
  }
}

/** The second argument of `exports.main`. */
export function functionContext(
  settings: FunctionSettings,
  cloud: CloudIdentity,
  invocation: Invocation,
  identity: Record<string, string>,
): Record<string, unknown> {
  return {
    callbackWaitsForEmptyEventLoop: true,
    request_id: invocation.id,
    function_name: settings.name,
    function_version: '$LATEST',
    namespace: cloud.envId,
    memory_limit_in_mb: settings.memoryMb,
    time_limit_in_ms: settings.timeoutMs,
    environment: JSON.stringify(identity),
    environ: Object.entries(identity)
      .map(([name, value]) => `${name}=${value}`)
      .join(';'),
  }
}

/** The first argument: the platform says in it who calls, over whatever the client wrote there. */
export function eventOf(event: object, { openid }: Caller, appId: string): object {
  return openid === undefined ? event : { ...event, userInfo: { openId: openid, appId } }
}

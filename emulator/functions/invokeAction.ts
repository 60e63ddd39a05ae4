import type { Actions } from '../action'
import { parseJsonObject } from '../parseJsonObject'
import type { FunctionHost } from './functionHost'

/** `functions.invokeFunction`: a function calls a function, in the name of its own caller. */
export function invokeActions(host: FunctionHost): Actions {
  return {
    async 'functions.invokeFunction'(body, context) {
      const parent = host.find(context.invocationId)
      const source = parent === undefined ? 'scf' : chainSource(parent.caller.source)
      const outcome = await host.invoke(
        String(body.function_name ?? ''),
        readEvent(body.request_data),
        { openid: parent?.caller.openid, unionid: parent?.caller.unionid, source },
        parent,
      )
      if ('error' in outcome) throw outcome.error
      return { data: { response_data: outcome.result } }
    },
  }
}

/** `wx_client` becomes `wx_client,scf`, and so on with every call. */
function chainSource(source: string | undefined): string {
  return source === undefined ? 'scf' : `${source},scf`
}

function readEvent(data: unknown): object {
  if (data === undefined || data === null || data === '') return {}
  return parseJsonObject(String(data), 'data for a function')
}

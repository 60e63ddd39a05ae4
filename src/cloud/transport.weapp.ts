import type { ProcedureCall } from '@contract/procedure'
import Taro from '@tarojs/taro'

/**
 * Sends an event to a cloud function and gives back what the function returned.
 * @throws Error when no answer came.
 */
export async function send(functionName: string, event: ProcedureCall): Promise<unknown> {
  try {
    const reply = await Taro.cloud.callFunction({ name: functionName, data: event })
    return reply.result
  } catch (thrown) {
    // WeChat rejects with a plain object.
    throw thrown instanceof Error ? thrown : new Error(messageOf(thrown))
  }
}

function messageOf(thrown: unknown): string {
  if (typeof thrown !== 'object' || thrown === null) return String(thrown)
  return `${Reflect.get(thrown, 'errCode') ?? ''} ${Reflect.get(thrown, 'errMsg') ?? ''}`.trim()
}

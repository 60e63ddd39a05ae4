import type { ProcedureCall } from '@contract/procedure'
import Taro from '@tarojs/taro'
import { visitor } from './visitor'

/**
 * Sends an event to a cloud function and gives back what the function returned.
 * @throws Error when no answer came.
 */
export async function send(functionName: string, event: ProcedureCall): Promise<unknown> {
  const reply = await Taro.request<unknown>({
    url: `/invoke/${functionName}`,
    method: 'POST',
    data: event,
    header: { 'content-type': 'application/json', 'x-wx-openid': visitor() },
  })
  if (reply.statusCode !== 200) {
    throw new Error(`HTTP ${reply.statusCode} ${JSON.stringify(reply.data)}`)
  }
  return typeof reply.data === 'object' && reply.data !== null
    ? Reflect.get(reply.data, 'result')
    : undefined
}

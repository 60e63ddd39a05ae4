import type { ActionContext, Actions } from '../action'
import { CloudError } from '../errors'
import type { Invocation } from '../functions/invocation'
import {
  decodeOpenDataRequest,
  decodeRequest,
  encodeJsonReply,
  encodeMediaReply,
  encodeOpenDataReply,
  encodeSystemError,
} from './commApi'
import { getPhoneNumber } from './getPhoneNumber'
import { getUnlimitedCode } from './getUnlimitedCode'
import { checkMessage } from './msgSecCheck'
import { Media, type OpenApi } from './openApi'
import { sendSubscribeMessage } from './subscribeMessage'
import type { WechatState } from './wechatState'

/** The WeChat APIs that the local cloud answers. */
const OPEN_APIS: Record<string, OpenApi> = {
  'subscribeMessage.send': sendSubscribeMessage,
  'security.msgSecCheck': checkMessage,
  'phonenumber.getPhoneNumber': getPhoneNumber,
  'wxacode.getUnlimited': getUnlimitedCode,
}

const OPEN_API_NAMES = Object.keys(OPEN_APIS)

const API_NOT_FOUND = -604100
const NO_PERMISSION = -604101
const ILLEGAL_SOURCE = -604104

export interface OpenApiOptions {
  state: WechatState
  appId: string
  pages: string[] | undefined
  findInvocation(id: string | undefined): Invocation | undefined
  log(message: string): void
}

/** `wx.openApi`, and `wx.api` of old SDKs. */
export function openApiActions(options: OpenApiOptions): Actions {
  return {
    async 'wx.openApi'(body, context) {
      const name = String(body.apiName ?? '')
      const request = decodeRequest(body.requestData)
      if (name === 'ApiGetOpenDataByCloudId') {
        return openData(
          decodeOpenDataRequest(request.svrkitData ?? new Uint8Array()),
          options.state,
        )
      }
      const refusal = refusalCode(name, context, options)
      if (refusal !== undefined) return encodeSystemError(refusal)
      const reply = answer(name, request.values, context, options)
      return reply instanceof Media ? encodeMediaReply(reply) : encodeJsonReply(reply)
    },
    async 'wx.api'(body, context) {
      const name = String(body.apiName ?? '')
      const refusal = refusalCode(name, context, options)
      const reply =
        refusal === undefined
          ? answer(name, readValues(body.requestData), context, options)
          : { errcode: refusal, errmsg: `system error: error code: ${refusal} (${name})` }
      if (reply instanceof Media) {
        throw new CloudError('INVALID_PARAM', `${name} answers with a file: use cloud.openapi.`)
      }
      return { data: { responseData: JSON.stringify(reply) } }
    },
  }
}

function refusalCode(
  name: string,
  context: ActionContext,
  options: OpenApiOptions,
): number | undefined {
  const invocation = options.findInvocation(context.invocationId)
  if (invocation === undefined) {
    options.log(`openapi.${name} was called from outside a function run.`)
    return ILLEGAL_SOURCE
  }
  if (!Object.hasOwn(OPEN_APIS, name)) {
    options.log(
      `openapi.${name} is not in the local cloud, which has: ${OPEN_API_NAMES.join(', ')}.`,
    )
    return API_NOT_FOUND
  }
  if (!invocation.openapi.includes(name)) {
    options.log(
      `${invocation.functionName}/config.json does not declare "${name}" in permissions.openapi.`,
    )
    return NO_PERMISSION
  }
  return undefined
}

function answer(
  name: string,
  values: Record<string, unknown>,
  context: ActionContext,
  options: OpenApiOptions,
): object {
  const api = OPEN_APIS[name]
  if (api === undefined) throw new CloudError('INVALID_PARAM', `There is no open API "${name}".`)
  const { state, appId, pages } = options
  return api(values, { state, now: context.now(), appId, pages })
}

/** Each cloudID that was made here opens; another one carries an error, as in production. */
function openData(cloudIds: string[], state: WechatState): Buffer {
  return encodeOpenDataReply(
    cloudIds.map((cloudId) => {
      const data = state.openData(cloudId)
      const item =
        data === undefined
          ? { cloudID: cloudId, errCode: -601006, errMsg: 'cloudID invalid' }
          : { cloudID: cloudId, data }
      return { cloudId, json: JSON.stringify(item) }
    }),
  )
}

function readValues(data: unknown): Record<string, unknown> {
  try {
    const values: unknown = JSON.parse(String(data ?? '{}') || '{}')
    if (typeof values === 'object' && values !== null) return values as Record<string, unknown>
  } catch {
    // Answered below, like JSON that is no object.
  }
  throw new CloudError('INVALID_PARAM', 'The data of an open API must be a JSON object.')
}

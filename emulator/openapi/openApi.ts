import type { WechatState } from './wechatState'

export interface OpenApiContext {
  state: WechatState
  /** Milliseconds since the epoch on the local cloud's clock. */
  now: number
  appId: string
}

/** One WeChat API: takes the request's values in snake_case, answers as WeChat does, errcode included. */
export type OpenApi = (values: Record<string, unknown>, context: OpenApiContext) => object

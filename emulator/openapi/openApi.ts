import type { WechatState } from './wechatState'

export interface OpenApiContext {
  state: WechatState
  /** Milliseconds since the epoch on the local cloud's clock. */
  now: number
  appId: string
  /** The mini-program's pages, the home page first; undefined when nobody told. */
  pages: string[] | undefined
}

/** An answer that is a file and not JSON. */
export class Media {
  constructor(
    readonly contentType: string,
    readonly content: Buffer,
  ) {}
}

/**
 * One WeChat API: takes the request's values in snake_case, answers as WeChat
 * does, with JSON (errcode included) or with Media.
 */
export type OpenApi = (values: Record<string, unknown>, context: OpenApiContext) => object

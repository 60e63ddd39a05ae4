import type { Meter } from './meter'

/** What every action may ask of the local cloud. */
export interface ActionContext {
  /** Milliseconds since the epoch on the local cloud's own clock (time travel included). */
  now(): number
  /** The id of the function invocation that sent this request, or undefined for a caller outside a function. */
  invocationId: string | undefined
  /** Where units and scanned documents of this request are counted. */
  meter: Meter
}

/**
 * One action of the wire protocol: takes the request body, returns the reply
 * without its `requestId`; throws CloudError for a failure the SDK shall see.
 */
export type Action = (body: Record<string, unknown>, context: ActionContext) => Promise<object>

/** Actions by their name on the wire, for instance `database.getDocument`. */
export type Actions = Record<string, Action>

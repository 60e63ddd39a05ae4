import type { ActionContext } from '../action'
import { decodeEjson, EjsonError } from '../ejson'
import { type Document, type DocumentId, isDocument } from './document'
import type { KeyPattern } from './indexKeys'
import type { DatabaseLimits } from './limits'
import { invalidParam } from './messages'

/** The fields of a request body, each read once and refused by name when it is malformed. */
export class RequestReader {
  readonly #body: Record<string, unknown>
  readonly #now: number

  constructor(body: Record<string, unknown>, context: ActionContext) {
    this.#body = body
    // Server dates in all fields of one request are the same instant.
    this.#now = context.now()
  }

  collectionName(): string {
    return this.#text('collectionName')
  }

  transactionId(): string | undefined {
    const id = this.#body.transactionId
    if (id === undefined || id === null || id === '') return undefined
    return this.#text('transactionId')
  }

  requiredTransactionId(): string {
    return this.#text('transactionId')
  }

  /** The filter; an empty object when there is none. */
  filter(): Document {
    return this.#optionalObject('query') ?? {}
  }

  projection(): Document | undefined {
    return this.#optionalObject('projection')
  }

  order(): KeyPattern {
    return Object.entries(this.#optionalObject('order') ?? {}).map(([path, direction]) => {
      if (direction !== 1 && direction !== -1)
        throw invalidParam('order', `${path} must be 1 or -1`)
      return [path, direction]
    })
  }

  offset(): number {
    return this.#number('offset', 0) ?? 0
  }

  limit(limits: DatabaseLimits): number {
    const wanted = this.#number('limit', 1) ?? limits.defaultQueryLimit
    return Math.min(wanted, limits.maxQueryLimit)
  }

  flag(name: string): boolean {
    const value = this.#body[name]
    if (value !== undefined && typeof value !== 'boolean')
      throw invalidParam(name, 'must be a boolean')
    return value ?? false
  }

  /** The one document under `data`. */
  document(): Document {
    const value = this.#decoded('data', this.#body.data)
    if (!isDocument(value)) throw invalidParam('data', 'must be an object')
    return value
  }

  /** The documents under `data`, which is an array of EJSON texts. */
  documents(): Document[] {
    const { data } = this.#body
    if (!Array.isArray(data) || data.length === 0) {
      throw invalidParam('data', 'must be a non-empty array of documents')
    }
    return data.map((text) => {
      const value = this.#decoded('data', text)
      if (!isDocument(value)) throw invalidParam('data', 'must hold objects')
      return value
    })
  }

  /** The stages of a pipeline as pairs of name and decoded value. */
  stages(): [name: string, value: unknown][] {
    const { stages } = this.#body
    if (!Array.isArray(stages)) throw invalidParam('stages', 'must be an array')
    return stages.map((stage) => {
      if (!isDocument(stage) || typeof stage.stageKey !== 'string') {
        throw invalidParam('stages', 'each needs a stageKey')
      }
      return [stage.stageKey, this.#decoded('stages', stage.stageValue)]
    })
  }

  #text(name: string): string {
    const value = this.#body[name]
    if (typeof value !== 'string' || value === '')
      throw invalidParam(name, 'must be a non-empty string')
    return value
  }

  #number(name: string, lowest: number): number | undefined {
    const value = this.#body[name]
    if (value === undefined || value === null) return undefined
    if (typeof value !== 'number' || !Number.isInteger(value) || value < lowest) {
      throw invalidParam(name, `must be a whole number from ${lowest} up`)
    }
    return value
  }

  #optionalObject(name: string): Document | undefined {
    const raw = this.#body[name]
    if (raw === undefined || raw === null || raw === '') return undefined
    const value = this.#decoded(name, raw)
    if (!isDocument(value)) throw invalidParam(name, 'must be an object')
    return value
  }

  /** EJSON travels as text; old SDKs send some values as plain JSON. */
  #decoded(name: string, raw: unknown): unknown {
    if (raw === undefined) throw invalidParam(name, 'is missing')
    const text = typeof raw === 'string' ? raw : JSON.stringify(raw)
    try {
      return decodeEjson(text, { now: () => this.#now })
    } catch (error) {
      if (error instanceof EjsonError) throw invalidParam(name, error.message)
      throw error
    }
  }
}

/** The value as a document's id; throws CloudError unless it is a string or a finite number. */
export function documentId(value: unknown): DocumentId {
  if (typeof value === 'string' && value !== '') return value
  if (typeof value === 'number' && Number.isFinite(value)) return value
  throw invalidParam('_id', 'must be a non-empty string or a number')
}

import { createHash } from 'node:crypto'
import type { ObjectId } from 'bson'
import { TYPE_ORDER, typeOrder } from './compare'
import type { Document, DocumentId } from './document'

/**
 * Bytes whose order is MongoDB's order of values, so that an ordered store
 * answers ranges and sorts. Each value's bytes end themselves: none is the
 * beginning of another, so several may follow each other in one key.
 */

/**
 * LMDB refuses keys above 1978 bytes. An index key is cut here; keys of this
 * length are equal as far as the store can tell, and whoever reads them
 * compares the documents themselves.
 */
export const MAX_INDEX_KEY_BYTES = 1024

/** An id's bytes above this length are cut and completed with a hash of the whole. */
export const MAX_ID_BYTES = 480

/** What stands for an empty array in an index: it sorts before null. */
export const EMPTY_ARRAY = Symbol('empty array')

const END = Buffer.from([0])
const END_OF_TEXT = Buffer.from([0, 0])
const ESCAPED_ZERO = Buffer.from([0, 0xff])

/** The bytes of one value, type byte first. */
export function encodeValue(value: unknown): Buffer {
  if (value === EMPTY_ARRAY) return Buffer.from([TYPE_ORDER.emptyArray])
  const type = typeOrder(value)
  return Buffer.concat([Buffer.from([type]), encodePayload(type, value)])
}

/** The bytes of one value in an index that runs the other way. */
export function invert(bytes: Buffer): Buffer {
  const result = Buffer.allocUnsafe(bytes.length)
  for (let i = 0; i < bytes.length; i++) result[i] = 0xff - (bytes[i] ?? 0)
  return result
}

/** The bytes under which a document is stored, at most MAX_ID_BYTES and a hash long. */
export function encodeId(id: DocumentId): Buffer {
  const bytes = encodeValue(id)
  if (bytes.length <= MAX_ID_BYTES) return bytes
  const hash = createHash('sha256').update(bytes).digest()
  return Buffer.concat([bytes.subarray(0, MAX_ID_BYTES), hash])
}

/** The bytes with which every string that begins so begins: the value's bytes without their end. */
export function encodeStringPrefix(prefix: string): Buffer {
  return Buffer.concat([Buffer.from([TYPE_ORDER.string]), escapeZeros(prefix)])
}

/** The first bytes after all that begin with `prefix`, or undefined when there are none. */
export function afterPrefix(prefix: Buffer): Buffer | undefined {
  for (let end = prefix.length; end > 0; end--) {
    const last = prefix[end - 1] ?? 0
    if (last < 0xff) {
      const result = Buffer.from(prefix.subarray(0, end))
      result[end - 1] = last + 1
      return result
    }
  }
  return undefined
}

function encodePayload(type: number, value: unknown): Buffer {
  switch (type) {
    case TYPE_ORDER.number:
      return encodeNumber(value as number)
    case TYPE_ORDER.date:
      return encodeNumber((value as Date).getTime())
    case TYPE_ORDER.string:
      return encodeText(value as string)
    case TYPE_ORDER.boolean:
      return Buffer.from([value ? 1 : 0])
    case TYPE_ORDER.objectId:
      return Buffer.from((value as ObjectId).toHexString(), 'hex')
    case TYPE_ORDER.regexp:
      return Buffer.concat([
        encodeText((value as RegExp).source),
        encodeText((value as RegExp).flags),
      ])
    case TYPE_ORDER.array:
      return encodeArray(value as unknown[])
    case TYPE_ORDER.object:
      return encodeDocument(value as Document)
    default:
      return Buffer.alloc(0)
  }
}

/** A double's bits, turned so that unsigned bytes sort like the numbers, NaN before all. */
function encodeNumber(number: number): Buffer {
  const bytes = Buffer.alloc(8)
  if (Number.isNaN(number)) return bytes
  bytes.writeDoubleBE(number === 0 ? 0 : number)
  const negative = (bytes[0] ?? 0) >= 0x80
  if (negative) return invert(bytes)
  bytes[0] = (bytes[0] ?? 0) | 0x80
  return bytes
}

function encodeText(text: string): Buffer {
  return Buffer.concat([escapeZeros(text), END_OF_TEXT])
}

function escapeZeros(text: string): Buffer {
  const bytes = Buffer.from(text, 'utf8')
  if (!bytes.includes(0)) return bytes
  const parts: Buffer[] = []
  let from = 0
  for (let zero = bytes.indexOf(0); zero !== -1; zero = bytes.indexOf(0, from)) {
    parts.push(bytes.subarray(from, zero), ESCAPED_ZERO)
    from = zero + 1
  }
  return Buffer.concat([...parts, bytes.subarray(from)])
}

function encodeArray(items: unknown[]): Buffer {
  return Buffer.concat([...items.map(encodeValue), END])
}

function encodeDocument(document: Document): Buffer {
  const parts: Buffer[] = []
  for (const [name, value] of Object.entries(document)) {
    const type = typeOrder(value)
    parts.push(Buffer.from([type]), encodeText(name), encodePayload(type, value))
  }
  return Buffer.concat([...parts, END])
}

import { type Document, isDocument } from './document'
import type { DatabaseLimits } from './limits'
import { requestFailed } from './messages'
import { toBytes } from './store'

/** Objects and arrays in each other (MongoDB, "Nested Depth for BSON Documents"). */
const MAX_LEVELS = 100

/** The bytes of a document to be stored; throws CloudError when MongoDB would not store it. */
export function storableBytes(document: Document, limits: DatabaseLimits): Buffer {
  checkStorable(document, 1)
  let bytes: Buffer
  try {
    bytes = toBytes(document)
  } catch (error) {
    throw requestFailed(`the document cannot be stored: ${(error as Error).message}`)
  }
  if (bytes.length > limits.maxDocumentBytes) {
    throw requestFailed(
      `object to insert too large. size in bytes: ${bytes.length}, max size: ${limits.maxDocumentBytes}`,
    )
  }
  return bytes
}

/** Refuses what lies too deep, and a field whose name begins with `$`. */
function checkStorable(value: unknown, level: number): void {
  if (level > MAX_LEVELS && (Array.isArray(value) || isDocument(value))) {
    throw requestFailed(`Document exceeds maximum nesting depth of ${MAX_LEVELS}`)
  }
  if (Array.isArray(value)) for (const item of value) checkStorable(item, level + 1)
  if (!isDocument(value)) return
  for (const [field, inner] of Object.entries(value)) {
    if (field.startsWith('$')) {
      throw requestFailed(
        `The dollar ($) prefixed field '${field}' in '${field}' is not valid for storage.`,
      )
    }
    checkStorable(inner, level + 1)
  }
}

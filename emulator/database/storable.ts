import { type Document, isDocument } from './document'
import type { DatabaseLimits } from './limits'
import { requestFailed } from './messages'
import { toBytes } from './store'

/** The bytes of a document to be stored; throws CloudError when MongoDB would not store it. */
export function storableBytes(document: Document, limits: DatabaseLimits): Buffer {
  checkStorable(document)
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

/** Refuses a document or value in which a field's name begins with `$`. */
function checkStorable(value: unknown): void {
  if (Array.isArray(value)) for (const item of value) checkStorable(item)
  if (!isDocument(value)) return
  for (const [field, inner] of Object.entries(value)) {
    if (field.startsWith('$')) {
      throw requestFailed(
        `The dollar ($) prefixed field '${field}' in '${field}' is not valid for storage.`,
      )
    }
    checkStorable(inner)
  }
}

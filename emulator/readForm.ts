import busboy from 'busboy'
import { CloudError } from './errors'

/**
 * Reads a multipart form: text fields as strings, file parts as Buffers.
 * @throws CloudError INVALID_PARAM when it is broken.
 */
export function readForm(raw: Buffer, contentType: string): Promise<Record<string, unknown>> {
  return new Promise((resolve, reject) => {
    const fields: Record<string, unknown> = {}
    const broken = (error: unknown) =>
      reject(new CloudError('INVALID_PARAM', `The multipart form is broken: ${String(error)}`))
    try {
      const parser = busboy({
        headers: { 'content-type': withBoundary(raw, contentType) },
        limits: { fieldSize: raw.length, fileSize: raw.length },
      })
      parser.on('field', (name, value) => {
        fields[name] = value
      })
      parser.on('file', (name, stream) => {
        const chunks: Buffer[] = []
        stream.on('data', (chunk: Buffer) => chunks.push(chunk))
        stream.on('end', () => {
          fields[name] = Buffer.concat(chunks)
        })
      })
      parser.on('error', broken)
      parser.on('close', () => resolve(fields))
      parser.end(raw)
    } catch (error) {
      broken(error)
    }
  })
}

/** Some SDK versions leave the boundary out of the header; the body begins with it. */
function withBoundary(raw: Buffer, contentType: string): string {
  if (contentType.includes('boundary=')) return contentType
  const end = raw.indexOf('\r\n')
  return `multipart/form-data; boundary=${raw.subarray(2, end).toString('latin1')}`
}

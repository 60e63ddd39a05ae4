import { join } from 'node:path'

const MAX_SEGMENT_BYTES = 255
const MAX_PATH_BYTES = 850

/** Says what is wrong with a cloud path, or undefined when nothing is. */
export function pathProblem(path: string): string | undefined {
  if (path === '' || Buffer.byteLength(path) > MAX_PATH_BYTES) {
    return `cloudPath must have 1 to ${MAX_PATH_BYTES} bytes.`
  }
  // ? and # would end the path inside a link, and % be taken for an encoding: links are not encoded.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
  if (/[\u0000-\u001f\u007f\\?#%:*"<>|]/.test(path)) {
    return `cloudPath "${path}" holds a character that is not allowed.`
  }
  const segments = path.split('/')
  if (segments.some((segment) => segment === '' || segment === '.' || segment === '..')) {
    return `cloudPath "${path}" must not begin or end with "/", nor hold "//", "." or "..".`
  }
  if (segments.some((segment) => Buffer.byteLength(segment) > MAX_SEGMENT_BYTES)) {
    return `A part of cloudPath "${path}" is longer than ${MAX_SEGMENT_BYTES} bytes.`
  }
  return undefined
}

/** Where a valid cloud path lies on disk. */
export function diskPath(folder: string, path: string): string {
  return join(folder, ...path.split('/'))
}

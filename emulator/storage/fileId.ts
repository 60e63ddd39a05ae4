import { pathProblem } from './filePath'

/** The fileID of a cloud path: `cloud://<environment>.<bucket>/<path>`. */
export function fileIdOf(envId: string, path: string): string {
  return `${idPrefix(envId)}${path}`
}

/** The cloud path of a fileID, or undefined when it is none of this environment. */
export function pathOfId(fileID: string, envId: string): string | undefined {
  const prefix = idPrefix(envId)
  const path = fileID.startsWith(prefix) ? fileID.slice(prefix.length) : ''
  return pathProblem(path) === undefined ? path : undefined
}

function idPrefix(envId: string): string {
  return `cloud://${envId}.local-${envId}/`
}

import { existsSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'

/**
 * Whether an output is newer than all it is made from.
 * @param inputs files and folders; folders count with all in them.
 * @param output a file that each build writes anew.
 */
export function isFresh(inputs: readonly string[], output: string): boolean {
  if (!existsSync(output)) return false
  const made = statSync(output).mtimeMs
  return inputs.every((input) => newestIn(input) < made)
}

/** When the newest file was changed, in ms; the folders themselves count, so that a deletion does. */
function newestIn(target: string): number {
  if (!existsSync(target)) return 0
  const stats = statSync(target)
  if (!stats.isDirectory()) return stats.mtimeMs
  return readdirSync(target).reduce(
    (newest, name) => Math.max(newest, newestIn(path.join(target, name))),
    stats.mtimeMs,
  )
}

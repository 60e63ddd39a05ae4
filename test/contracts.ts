import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Procedure } from '@contract/procedure'

const TYPES = join(__dirname, '../types')

export interface ExportedProcedure {
  /** Below `types`, without its ending. */
  file: string
  exported: string
  procedure: Procedure
}

/** Every procedure as each file of the contract exports it: also where it is only passed on. */
export const EXPORTED: readonly ExportedProcedure[] = readdirSync(TYPES, {
  recursive: true,
  encoding: 'utf8',
})
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
  .map((path) => path.replace(/\.ts$/, ''))
  .sort()
  .flatMap((file) => {
    const exports = jest.requireActual<Record<string, unknown>>(join(TYPES, file))
    return Object.entries(exports).flatMap(([exported, procedure]) =>
      isProcedure(procedure) ? [{ file, exported, procedure }] : [],
    )
  })

function isProcedure(value: unknown): value is Procedure {
  return typeof value === 'object' && value !== null && 'input' in value && 'who' in value
}

/** Each has a file right in `types` that exports procedures. */
export const DOMAINS: readonly string[] = [
  ...new Set(EXPORTED.map(({ file }) => file).filter((file) => !file.includes('/'))),
]

/** What a domain's own file exports, whether it declares it or passes it on. */
export function proceduresOf(domain: string): readonly ExportedProcedure[] {
  return EXPORTED.filter(({ file }) => file === domain)
}

/** The procedures of all domains. */
export const PROCEDURES: readonly Procedure[] = DOMAINS.flatMap(proceduresOf).map(
  ({ procedure }) => procedure,
)

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

let program: Promise<string> | undefined

/** The JavaScript text of a worker: from the built package, or compiled when run from source. */
export function workerProgram(): Promise<string> {
  program ??= readProgram()
  return program
}

async function readProgram(): Promise<string> {
  const built = join(__dirname, 'worker.js')
  if (existsSync(built)) return readFileSync(built, 'utf8')
  const { buildSync } = await import('esbuild')
  // Its asynchronous form would keep a process of its own running.
  const { outputFiles } = buildSync({
    entryPoints: [join(__dirname, 'worker.ts')],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    write: false,
  })
  return outputFiles[0]?.text ?? ''
}

import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'

const ROOT = join(__dirname, '..')
const OUTPUT = join(ROOT, 'dist/emulator')

/** Bundles the local cloud to dist/emulator: main.js, and worker.js which each function's thread runs. */
async function buildEmulator(): Promise<void> {
  rmSync(OUTPUT, { recursive: true, force: true })
  await build({
    entryPoints: {
      main: join(ROOT, 'emulator/main.ts'),
      worker: join(ROOT, 'emulator/functions/worker.ts'),
    },
    outdir: OUTPUT,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    // lmdb is native; esbuild is asked for only when the local cloud runs from source.
    external: ['lmdb', 'esbuild'],
    logLevel: 'warning',
  })
}

buildEmulator().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})

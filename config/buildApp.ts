import { spawn } from 'node:child_process'
import { existsSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import * as z from 'zod'
import { isFresh } from './isFresh'
import { withLock } from './withLock'

const ROOT = path.resolve(__dirname, '..')
const DIST = path.join(ROOT, 'dist')

export type Target = 'weapp' | 'h5'

/** All that the mini-program is made from. */
const INPUTS = [
  'src',
  'types',
  'config/index.ts',
  'config/accessibleComponents.ts',
  'config/globalThis.js',
  'config/abortController.js',
  'config/leanTaro.ts',
  'config/leanTemplates.ts',
  'config/leanZod.ts',
  'config/buildApp.ts',
  'babel.config.js',
  'package.json',
  'package-lock.json',
].map((name) => path.join(ROOT, name))

/**
 * Builds the mini-program into `dist/<target>`, unless what is there is newer than its sources.
 * @throws Error in one line when Taro fails, or says nothing and leaves no output.
 */
export async function buildApp(
  target: Target,
  options: { quiet?: boolean; force?: boolean } = {},
): Promise<void> {
  await withLock(path.join(DIST, `.${target}.lock`), async () => {
    const made = path.join(DIST, target, target === 'weapp' ? 'app.json' : 'index.html')
    if (!options.force && isFresh(INPUTS, made)) return
    const building = path.join(DIST, '.building', target)
    rmSync(building, { recursive: true, force: true })
    const { code, said } = await runTaro(target, options.quiet ?? false)
    if (code !== 0) throw new Error(`${target}: Taro ended with code ${code}.\n${said}`)
    // Taro ends well, and says so, where it has refused its configuration and built nothing.
    const missing = expectedFiles(target, building).find((file) =>
      isEmpty(path.join(building, file)),
    )
    if (missing) throw new Error(`${target}: Taro ended well but left no ${missing}.\n${said}`)
    rmSync(path.join(DIST, target), { recursive: true, force: true })
    renameSync(building, path.join(DIST, target))
  })
}

function isEmpty(file: string): boolean {
  return !existsSync(file) || statSync(file).size === 0
}

const AppJson = z.object({
  pages: z.array(z.string()),
  subPackages: z.array(z.object({ root: z.string(), pages: z.array(z.string()) })).default([]),
})

/** The paths of all pages of the built mini-program, in the order of app.json. */
export function builtPages(folder = path.join(DIST, 'weapp')): string[] {
  const text = readFileSync(path.join(folder, 'app.json'), 'utf8')
  const app = AppJson.parse(JSON.parse(text))
  return [
    ...app.pages,
    ...app.subPackages.flatMap(({ root, pages }) =>
      pages.map((page) => `${root.replace(/\/$/, '')}/${page}`),
    ),
  ]
}

function expectedFiles(target: Target, folder: string): string[] {
  if (target === 'h5') return ['index.html']
  if (isEmpty(path.join(folder, 'app.json'))) return ['app.json']
  const pages = builtPages(folder).flatMap((page) => [`${page}.js`, `${page}.wxml`, `${page}.json`])
  return ['app.js', 'base.wxml', 'sitemap.json', 'custom-tab-bar/index.js', ...pages]
}

/** Taro keeps its state in the process and its environment: each build gets a process of its own. */
function runTaro(target: Target, quiet: boolean): Promise<{ code: number; said: string }> {
  return new Promise((resolve, reject) => {
    const taro = path.join(ROOT, 'node_modules/@tarojs/cli/bin/taro')
    const child = spawn(
      process.execPath,
      [taro, 'build', '--type', target, '--disable-global-config'],
      {
        cwd: ROOT,
        env: { ...process.env, NODE_ENV: 'production', TARO_ENV: target },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    )
    let said = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        said += chunk.toString()
        if (!quiet) process.stdout.write(chunk)
      })
    }
    child.on('error', reject)
    child.on('close', (code) => resolve({ code: code ?? 1, said: said.slice(-4000) }))
  })
}

async function main(): Promise<void> {
  const target = process.argv[2]
  if (target !== 'weapp' && target !== 'h5') throw new Error('Say which: weapp or h5.')
  await buildApp(target, { force: true })
  console.log(`dist/${target} is built.`)
}

if (require.main === module) {
  main().catch((thrown: unknown) => {
    console.error(thrown instanceof Error ? thrown.message : thrown)
    process.exitCode = 1
  })
}

import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'
import { isFresh } from './isFresh'
import { leanFunctions } from './leanFunctions'
import { withLock } from './withLock'

const ROOT = path.resolve(__dirname, '..')
const SOURCE = path.join(ROOT, 'cloudfunctions')
const OUTPUT = path.join(ROOT, 'dist/cloudfunctions')
const STAMP = path.join(OUTPUT, '.built')
const INPUTS = [
  SOURCE,
  path.join(ROOT, 'types'),
  path.join(ROOT, 'package-lock.json'),
  path.join(__dirname, 'leanFunctions.ts'),
  path.join(__dirname, 'leanZod.ts'),
  __filename,
]

/** The SDK's table of media types; the package it sends forms with brings an older copy, 0.14 MB. */
const MIME_DB = require.resolve('mime-db', { paths: [require.resolve('wx-server-sdk')] })

/** A file of the output and its size. */
export interface BuiltFile {
  file: string
  bytes: number
}

/**
 * Bundles each folder of `cloudfunctions` with an index.ts into `dist/cloudfunctions/<domain>`, as
 * it is deployed, and the collections into `collections.json`. Each file is replaced as a whole, and
 * only where it differs, so that a running local cloud may take it up at any moment.
 * @returns the files; empty when all were newer than their sources.
 * @throws Error that names the file and line that does not compile.
 */
export async function buildFunctions(options: { force?: boolean } = {}): Promise<BuiltFile[]> {
  return withLock(path.join(ROOT, 'dist/.cloudfunctions.lock'), async () => {
    if (!options.force && isFresh(INPUTS, STAMP)) return []
    mkdirSync(OUTPUT, { recursive: true })
    const domains = functionNames()
    if (domains.length === 0) throw new Error('cloudfunctions: no folder has an index.ts.')
    removeOthers(domains)
    const files = await Promise.all(domains.map(bundleFunction))
    const collections = await bundle(path.join(SOURCE, 'collections.ts'))
    files.push([replace('collections.json', collectionsJson(collections))])
    writeFileSync(STAMP, '')
    return files.flat()
  })
}

function functionNames(): string[] {
  return readdirSync(SOURCE).filter((name) => existsSync(path.join(SOURCE, name, 'index.ts')))
}

function removeOthers(domains: readonly string[]): void {
  for (const entry of readdirSync(OUTPUT, { withFileTypes: true })) {
    if (entry.isDirectory() && !domains.includes(entry.name)) {
      rmSync(path.join(OUTPUT, entry.name), { recursive: true })
    }
  }
}

async function bundleFunction(domain: string): Promise<BuiltFile[]> {
  const folder = path.join(SOURCE, domain)
  const copied = ['config.json', 'package.json'].map((name) =>
    replace(`${domain}/${name}`, readFileSync(path.join(folder, name), 'utf8')),
  )
  const code = await bundle(path.join(folder, 'index.ts'))
  return [replace(`${domain}/index.js`, code), ...copied]
}

async function bundle(entry: string): Promise<string> {
  const result = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    plugins: [leanFunctions],
    alias: { 'mime-db': MIME_DB },
    platform: 'node',
    target: 'node18',
    format: 'cjs',
    charset: 'utf8',
    legalComments: 'none',
    write: false,
    logLevel: 'silent',
    tsconfig: path.join(ROOT, 'tsconfig.json'),
  })
  return result.outputFiles[0]?.text ?? ''
}

/** The file is plain data, but TypeScript: it is run to know what it says. */
function collectionsJson(code: string): string {
  const module: { exports: { collections?: unknown } } = { exports: {} }
  new Function('module', 'exports', code)(module, module.exports)
  if (!Array.isArray(module.exports.collections)) {
    throw new Error('cloudfunctions/collections.ts exports no array named collections.')
  }
  return `${JSON.stringify({ collections: module.exports.collections }, null, 2)}\n`
}

function replace(file: string, content: string): BuiltFile {
  const target = path.join(OUTPUT, file)
  const bytes = Buffer.byteLength(content)
  if (existsSync(target) && readFileSync(target, 'utf8') === content) return { file, bytes }
  mkdirSync(path.dirname(target), { recursive: true })
  const temporary = `${target}.${process.pid}`
  writeFileSync(temporary, content)
  renameSync(temporary, target)
  return { file, bytes }
}

async function main(): Promise<void> {
  const files = await buildFunctions({ force: true })
  for (const { file, bytes } of files) {
    console.log(`${(bytes / 1000).toFixed(1).padStart(8)} KB  dist/cloudfunctions/${file}`)
  }
}

if (require.main === module) {
  main().catch((thrown: unknown) => {
    console.error(thrown instanceof Error ? thrown.message : thrown)
    process.exitCode = 1
  })
}

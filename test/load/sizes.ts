import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { kilobytes, milliseconds, percentile } from './table'

const ROOT = join(__dirname, '../..')
const REQUIRES = 7

/** One thing measured against what it may be. */
export interface Budgeted {
  what: string
  measured: string
  budget: string
  kept: boolean
}

/** The weapp packages: main is what a phone loads first. */
export function packageSizes(): Budgeted[] {
  const root = join(ROOT, 'dist/weapp')
  const app = JSON.parse(readFileSync(join(root, 'app.json'), 'utf8')) as {
    subPackages?: { root: string }[]
  }
  const subpackages = (app.subPackages ?? []).map(({ root }) => root.replace(/\/$/, ''))
  const sizes = new Map(subpackages.map((name) => [name, bytesIn(join(root, name))]))
  const main = bytesIn(root) - [...sizes.values()].reduce((sum, bytes) => sum + bytes, 0)
  return [
    within('weapp main package', main, 600_000),
    ...[...sizes].map(([name, bytes]) => within(`weapp subpackage ${name}`, bytes, 2_000_000)),
  ]
}

/** Each function as deployed: its size, and how long a fresh process takes to load it. */
export function functionSizes(): Budgeted[] {
  const root = join(ROOT, 'dist/cloudfunctions')
  const names = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return names.flatMap(({ name }) => {
    const file = join(root, name, 'index.js')
    const loads = Array.from({ length: REQUIRES }, () => requireTime(file))
    const median = percentile(loads, 0.5)
    return [
      within(`function ${name}, minified`, statSync(file).size, 1_600_000),
      {
        what: `function ${name}, require (median of ${REQUIRES})`,
        measured: milliseconds(median),
        budget: '150 ms',
        kept: median <= 150,
      },
    ]
  })
}

function within(what: string, bytes: number, budget: number): Budgeted {
  return { what, measured: kilobytes(bytes), budget: kilobytes(budget), kept: bytes <= budget }
}

function requireTime(file: string): number {
  const code = `const t = performance.now(); require(${JSON.stringify(file)}); console.log(performance.now() - t)`
  const said = execFileSync(process.execPath, ['-e', code], { encoding: 'utf8' })
  return Number(said.trim().split('\n').at(-1))
}

function bytesIn(folder: string): number {
  return readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
    const path = join(folder, entry.name)
    return sum + (entry.isDirectory() ? bytesIn(path) : statSync(path).size)
  }, 0)
}

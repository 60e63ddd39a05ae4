import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { isFresh } from './isFresh'

let folder = ''
const at = (name: string) => path.join(folder, name)

function put(name: string, minute: number): void {
  writeFileSync(at(name), '')
  utimesSync(at(name), minute * 60, minute * 60)
}

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'fresh-'))
  mkdirSync(at('src/deep'), { recursive: true })
  put('src/deep/a.ts', 1)
  for (const name of ['src/deep', 'src']) utimesSync(at(name), 60, 60)
})
afterEach(() => rmSync(folder, { recursive: true }))

test('an output newer than every source is fresh', () => {
  put('out.js', 2)
  expect(isFresh([at('src'), at('missing.json')], at('out.js'))).toBe(true)
})

test('a missing output is not', () => {
  expect(isFresh([at('src')], at('out.js'))).toBe(false)
})

test('a source deep below that is as new as the output, or newer, makes it stale', () => {
  put('out.js', 2)
  put('src/deep/a.ts', 2)
  expect(isFresh([at('src')], at('out.js'))).toBe(false)
})

test('a deleted source makes it stale', () => {
  put('out.js', 2)
  rmSync(at('src/deep/a.ts'))
  expect(isFresh([at('src')], at('out.js'))).toBe(false)
})

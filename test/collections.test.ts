import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { collections } from '../cloudfunctions/collections'
import type { Collection } from '../cloudfunctions/shared/collection'

const FUNCTIONS = join(__dirname, '../cloudfunctions')
const ALL = new Set(collections.map(({ name }) => name))

const read = (path: string) => readFileSync(join(FUNCTIONS, path), 'utf8')

const PATHS = readdirSync(FUNCTIONS, { recursive: true, encoding: 'utf8' })
const STORES = PATHS.filter(
  (path) => /(^|\/)store\.ts$/.test(path) && !path.includes('node_modules'),
)

/** What a store names as a collection: in place, or by a constant. */
function collectionsNamed(store: string): string[] {
  const source = read(store)
  const found = [
    ...source.matchAll(/(?:collection|documents)<[^>]*>\(\s*'(\w+)'/g),
    ...source.matchAll(/^(?:export )?const [A-Z_]+ = '(\w+)'/gm),
  ]
  return [...new Set(found.flatMap(([, name]) => (name && ALL.has(name) ? [name] : [])))]
}

/** The collections that a domain declares. */
function collectionsOf(domain: string): string[] {
  return [...read(`${domain}/collections.ts`).matchAll(/^ {4}name: '(\w+)'/gm)].flatMap(
    ([, name]) => name ?? [],
  )
}

const named = STORES.map((store) => ({
  store,
  own: collectionsOf(store.split('/')[0] ?? ''),
  names: collectionsNamed(store),
}))

test('every store is looked at, and every collection of a domain is one store’s', () => {
  expect(STORES.length).toBeGreaterThan(8)
  const declared = [...new Set(named.flatMap(({ own }) => own))].sort()
  expect([...new Set(named.flatMap(({ names }) => names))].sort()).toEqual(declared)
})

test.each(named)(
  '$store reads and writes collections of its own domain alone',
  ({ own, names }) => {
    expect(names).not.toEqual([])
    expect(own).toEqual(expect.arrayContaining(names))
  },
)

test('what is sealed is found by the version of its key', () => {
  const unfound = collections.filter(
    ({ sealed = [], indexes }: Collection) =>
      sealed.length > 0 && !indexes.some(({ name }) => name === 'bySealVersion'),
  )
  expect(unfound.map(({ name }) => name)).toEqual([])
})

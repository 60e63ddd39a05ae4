import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readPages } from '../../emulator/readPages'

let folder: string
let file: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pages-'))
  file = join(folder, 'app.json')
})

afterEach(() => rm(folder, { recursive: true, force: true }))

test.each(['subPackages', 'subpackages'])('pages come first, those of %s after', async (key) => {
  const app = {
    pages: ['pages/home/home', 'pages/mine/mine'],
    [key]: [
      { root: 'groups', pages: ['list/list'] },
      { root: 'desk/', pages: ['a/a', 'b/b'] },
    ],
  }
  await writeFile(file, JSON.stringify(app))
  expect(readPages(file)).toEqual([
    'pages/home/home',
    'pages/mine/mine',
    'groups/list/list',
    'desk/a/a',
    'desk/b/b',
  ])
})

test.each([
  ['not JSON', /cannot be read/],
  ['[]', /has no list "pages"/],
  ['{"pages":[]}', /has no list "pages"/],
  ['{"pages":[1]}', /has no list "pages"/],
  ['{"pages":["a"],"subPackages":{}}', /"subPackages" is not a list/],
  ['{"pages":["a"],"subPackages":[{"root":"b"}]}', /a subpackage has no "root" or no "pages"/],
])('%s is refused', async (text, message) => {
  await writeFile(file, text)
  expect(() => readPages(file)).toThrow(message)
})

test('a file that is not there is named', () => {
  expect(() => readPages(file)).toThrow(`The app file ${file} cannot be read`)
})

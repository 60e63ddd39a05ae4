import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { SCAN_PAGE } from '@contract/scenes'

const ROOT = join(__dirname, '../..')

test('the page that printed codes open is registered, and there', () => {
  const [root = '', ...page] = SCAN_PAGE.split('/')
  const app = readFileSync(join(ROOT, 'app.config.ts'), 'utf8')
  const [, pages] = new RegExp(`root: '${root}',\\s*pages: \\[([^\\]]*)\\]`).exec(app) ?? []
  expect(pages).toContain(`'${page.join('/')}'`)
  expect(() => readFileSync(join(ROOT, `${SCAN_PAGE}.tsx`))).not.toThrow()
})

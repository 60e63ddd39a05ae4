import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { cellsFor, WORK_CELLS } from './workCells'

const APP = readFileSync(join(__dirname, '../../app.config.ts'), 'utf8')

test.each(WORK_CELLS.map((cell) => [cell.title, cell] as const))(
  '%s leads to a page that is there',
  (_title, { url }) => {
    const [, root, page] = /^\/(\w+)\/(\w+\/\w+)\?stationId=bachuan$/.exec(url('bachuan')) ?? []
    expect(APP).toContain(`root: '${root}'`)
    expect(APP).toContain(`'${page}'`)
  },
)

test('a head may go everywhere, a liaison neither invite nor change the station', () => {
  expect(cellsFor('head')).toEqual(WORK_CELLS)
  const keys = cellsFor('liaison').map(({ key }) => key)
  expect(keys).toEqual(expect.arrayContaining(['roster', 'ownCard']))
  expect(keys).not.toContain('invite')
  expect(keys).not.toContain('station')
})

test('each is told from the others', () => {
  expect(new Set(WORK_CELLS.map(({ key }) => key)).size).toBe(WORK_CELLS.length)
})

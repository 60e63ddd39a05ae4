import { plain } from '@contract/ledgers/ledgerColumns'
import type { Cell, Table } from './readTable'
import { readRow, toSheet } from './sheet'
import type { Merge } from './sheetParts'

const COLUMNS = [
  plain('姓名', 'identity.name', { required: true }),
  plain('住址', 'home.address'),
  plain('标签', 'tags'),
]

const named = (name: string, rows: Cell[][], merges: Merge[] = []): Table => ({
  name,
  rows: rows.map((cells, index) => ({ rowNo: index + 1, cells })),
  merges,
})
const table = (...rows: Cell[][]) => [named('台账', rows)]
const sheetOf = (...rows: Cell[][]) => toSheet(table(...rows), COLUMNS)

test('columns may stand in any order, below a title, with stars and blanks', () => {
  const sheet = sheetOf(['演示村人员台账'], ['住 址', '姓名*'], ['演示路1号', '王建国'])
  expect(sheet.columns.map((column) => column?.header)).toEqual(['住址', '姓名'])
  expect(sheet.rows.map((row) => readRow(sheet, row))).toEqual([
    {
      rowNo: 3,
      values: { identity: { name: '王建国' }, home: { address: '演示路1号' } },
      problems: [],
    },
  ])
})

test('the example is left out, and so are reasons of an earlier try', () => {
  const sheet = sheetOf(
    ['为什么没有导入', '姓名'],
    [null, '例：何长顺'],
    ['第2行 姓名：请填姓名。', '王建国'],
  )
  expect(sheet.rows.map(({ rowNo }) => rowNo)).toEqual([3])
  expect(sheet.unknownColumns).toEqual([])
})

test('a column that no field is known for is told', () => {
  expect(sheetOf(['姓名', '血型'], ['王建国', 'A']).unknownColumns).toEqual(['血型'])
})

test('a cell that must be filled in is missed, one that may be empty is not', () => {
  const sheet = sheetOf(['姓名', '住址'], [null, '演示路1号'], ['王建国', null])
  const problems = sheet.rows.map((row) => readRow(sheet, row).problems)
  expect(problems).toEqual([[{ header: '姓名', message: '请填姓名。' }], []])
})

test.each<[string, Cell[][], RegExp]>([
  ['no header', [['王建国', '演示路1号']], /没有找到表头。要有“姓名”这一列/],
  [
    'a header below ten lines of something else',
    [...Array(10).fill(['说明']), ['姓名'], ['王建国']],
    /没有找到表头/,
  ],
  [
    'a column twice',
    [
      ['姓名', '住址', '住址'],
      ['王建国', '甲', '乙'],
    ],
    /“住址”这一列有两个/,
  ],
  ['a header and nothing below', [['姓名'], ['例：何长顺']], /只有表头/],
])('%s is refused', (_, rows, message) => {
  expect(() => sheetOf(...rows)).toThrow(message)
})

test('a column that must be there is missed', () => {
  const columns = [...COLUMNS, plain('卡号', 'cardNo', { required: true })]
  expect(() => toSheet(table(['姓名'], ['王建国']), columns)).toThrow('表格里没有“卡号”这一列')
})

describe('of several sheets', () => {
  const ledger: Cell[][] = [
    ['姓名', '住址'],
    ['王建国', '甲'],
  ]

  test('the one with a header is meant, wherever it stands', () => {
    const explanations = named('填写说明', [['哪一列'], ['姓名', '一定要填'], ['住址', '有就填']])
    const empty = named('空表', [['姓名', '住址']])
    const { rows } = toSheet([explanations, empty, named('石鱼村', ledger)], COLUMNS)
    expect(rows.map(({ cells }) => cells)).toEqual([['王建国', '甲']])
  })

  test('two ledgers are not taken for one', () => {
    const both = [named('石鱼村', ledger), named('玉泉社区', ledger)]
    expect(() => toSheet(both, COLUMNS)).toThrow('有2张表：“石鱼村”、“玉泉社区”')
  })
})

test('what cells made one say, each row of them says', () => {
  const rows: Cell[][] = [
    ['姓名', '住址', '标签'],
    ['王建国', '演示路1号', null],
    ['周秀英', null, '困难'],
    ['周小梅'],
    ['李长明', null, null],
  ]
  const merges = [
    { column: 1, toColumn: 1, fromRow: 2, toRow: 4 },
    { column: 2, toColumn: 2, fromRow: 2, toRow: 1_048_576 },
  ]
  const { rows: read } = toSheet([named('台账', rows, merges)], COLUMNS)
  expect(read.map(({ cells }) => cells)).toEqual([
    ['王建国', '演示路1号', null],
    ['周秀英', '演示路1号', '困难'],
    ['周小梅', '演示路1号'],
    ['李长明', null, null],
  ])
})

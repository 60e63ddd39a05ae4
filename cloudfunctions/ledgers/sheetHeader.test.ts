import { PEOPLE_COLUMNS } from '@contract/ledgers/ledgerPeopleColumns'
import type { Cell } from './readTable'
import { toSheet } from './sheet'
import type { Merge } from './sheetParts'

/** Cells made one, from A1 on: columns from 0, rows from 1. */
const merge = (column: number, toColumn: number, fromRow: number, toRow: number): Merge => ({
  ...{ column, toColumn, fromRow, toRow },
})

/** Which columns are known, which are told, and where the rows begin. */
function read(cells: Cell[][], merges: Merge[] = []) {
  const rows = cells.map((each, index) => ({ rowNo: index + 1, cells: each }))
  const sheet = toSheet([{ name: '台账', rows, merges }], PEOPLE_COLUMNS)
  const known = sheet.columns.map((column) => column?.header ?? '')
  return { known, unknown: sheet.unknownColumns, first: sheet.rows[0]?.rowNo }
}

const HEADER = ['姓名', '村或社区', '手机号']
const ROW = ['王伟', '东村', '19900777401']

describe('a header is one row, below a title at most', () => {
  test.each<[string, Cell[][], Merge[]]>([
    ['nothing above', [], []],
    ['a title', [['演示村人员台账']], []],
    ['a title over all columns', [['演示村人员台账']], [merge(0, 2, 1, 1)]],
    ['a title, a line and an empty row', [['人员台账'], ['填表人：李敏'], []], []],
  ])('%s', (_, above, merges) => {
    expect(read([...above, HEADER, ROW], merges)).toEqual({
      known: HEADER,
      unknown: [],
      first: above.length + 2,
    })
  })

  test('a title reaches over the column of the name, wherever that stands', () => {
    const rows = [['人员台账'], ['序号', ...HEADER], ['1', ...ROW]]
    expect(read(rows, [merge(0, 3, 1, 1)])).toMatchObject({ known: ['', ...HEADER] })
    expect(read(rows)).toMatchObject({ known: ['', ...HEADER] })
  })
})

describe('where headings may group columns, the phone of somebody else would become the person’s own', () => {
  const family: Cell[][] = [['姓名', '村或社区', '家属', null], [null, null, '称呼', '手机号'], ROW]

  test.each<[string, Cell[][], Merge[]]>([
    ['cells beside each other made one', family, [merge(2, 3, 1, 1)]],
    ['cells below each other made one', family, [merge(0, 0, 1, 2)]],
    ['one made one with a row of data', [HEADER, ROW], [merge(2, 2, 1, 2)]],
  ])('the names of columns: %s', (_, rows, merges) => {
    expect(() => read(rows, merges)).toThrow('有合并的格子')
  })

  test.each<[string, Cell[], Merge[]]>([
    ['two headings', ['基本情况', null, '家属'], [merge(0, 1, 1, 1)]],
    ['two with a colon', ['基本情况：', null, '家属（填一人，如：配偶）'], []],
    ['one over other columns', [null, null, '家属'], []],
    ['one that does not reach over the name', ['家属'], [merge(0, 0, 1, 1)]],
    ['a date beside the unit', ['演示村', new Date(0)], []],
  ])('the row above: %s', (_, above, merges) => {
    const isBeside = merges.some(({ toColumn }) => toColumn === 0)
    const rows = isBeside ? [above, ['称呼', ...HEADER], ['子女', ...ROW]] : [above, HEADER, ROW]
    expect(() => read(rows, merges)).toThrow('第1行在列名上面，分不清是标题，还是给列分的组')
  })

  test('nor does an empty row between make a title of them', () => {
    expect(() => read([['基本情况', null, '家属'], [], HEADER, ROW])).toThrow('第1行在列名上面')
  })

  test('two persons in one row', () => {
    expect(() => read([['姓名', '身份证号', '姓名'], ROW])).toThrow('“姓名”这一列有两个')
  })

  test('where nothing says that cells were made one, what stands below is a row without a name', () => {
    expect(read(family)).toEqual({
      known: ['姓名', '村或社区', '', ''],
      unknown: ['家属', '第4列（没有列名）'],
      first: 2,
    })
  })
})

test('a row of data without a name is one, whatever it says', () => {
  const header = [...HEADER, '标签']
  expect(read([header, [null, '东村', null, '困难'], ROW])).toEqual({
    known: header,
    unknown: [],
    first: 2,
  })
})

describe('a column that is not known', () => {
  test('is told without numbers, and short', () => {
    const headers = [
      '填表人19900777888',
      `${'很'.repeat(15)}199-0077-7888`,
      '证９９０１０１１９５００１０１４０２Ｘ',
    ]
    expect(read([['姓名', ...headers], ['王伟']]).unknown).toEqual([
      '填表人199****7888',
      `${'很'.repeat(15)}199**…`,
      '证990101***********X',
    ])
  })

  test('is told by its place where it has no name and holds something', () => {
    expect(
      read([
        ['姓名', null, null],
        ['王伟', null, '甲'],
        ['王芳', null, null, '乙'],
      ]),
    ).toEqual({
      known: ['姓名', '', ''],
      unknown: ['第3列（没有列名）', '第4列（没有列名）'],
      first: 2,
    })
  })

  test('is told up to twenty, and how many more there are', () => {
    const headers = Array.from({ length: 22 }, (_, index) => `列${'甲乙'[index % 2]}${index}`)
    const { unknown } = read([['姓名', ...headers], ['王伟']])
    expect([unknown.length, unknown.at(-1)]).toEqual([21, '还有2列'])
  })
})

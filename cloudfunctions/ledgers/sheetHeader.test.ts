import { PEOPLE_COLUMNS } from '@contract/ledgers/ledgerPeopleColumns'
import type { Cell } from './readTable'
import { toSheet } from './sheet'
import type { Merge } from './sheetParts'

/** Cells beside each other that were made one. */
const beside = (column: number, toColumn: number, rowNo: number): Merge => ({
  column,
  toColumn,
  fromRow: rowNo,
  toRow: rowNo,
})
const below = (column: number, fromRow: number, toRow: number): Merge => ({
  column,
  toColumn: column,
  fromRow,
  toRow,
})

function sheetOf(cells: Cell[][], merges: Merge[] = []) {
  const rows = cells.map((each, index) => ({ rowNo: index + 1, cells: each }))
  return toSheet([{ name: '台账', rows, merges }], PEOPLE_COLUMNS)
}

/** Which columns are known, which are told, and where the rows begin. */
function read(cells: Cell[][], merges: Merge[] = []) {
  const { columns, unknownColumns, rows } = sheetOf(cells, merges)
  const known = columns.map((column) => column?.header ?? '')
  return { known, unknown: unknownColumns, first: rows[0]?.rowNo }
}

describe('a row of data is no second row of a header', () => {
  test.each<[string, Cell[], Cell[]]>([
    [
      'a row without a name, whose tag is also the name of a column',
      ['姓名', '身份证号', '手机号', '村或社区', '标签'],
      [null, '99010119500101402X', '19900777401', '东村', '困难'],
    ],
    [
      'the same without a number',
      ['姓名', '没有身份证号的原因', '村或社区', '标签'],
      [null, '一直没有办', '东村', '困难'],
    ],
    [
      'the same with a tag alone, below a column that is not known',
      ['姓名', '村或社区', '类别'],
      [null, null, '困难'],
    ],
    [
      'the same with the tag in a column without a name',
      ['姓名', '村或社区', null],
      [null, '东村', '困难'],
    ],
  ])('%s', (_, header, nameless) => {
    const { known, unknown, first } = read([header, nameless, ['王伟']])
    expect(known).toEqual(header.map((cell) => (cell === '类别' ? '' : (cell ?? ''))))
    expect([unknown, first]).toEqual([header.filter((cell) => cell === '类别'), 2])
  })

  test.each<[string, Cell]>([
    ['digits', '号码19900777401'],
    ['a number', { digits: '19900777401' }],
    ['a day', new Date('1950-01-02T00:00:00Z')],
  ])('one below a merged heading with %s in it', (_, cell) => {
    const header = ['姓名', '村或社区', '类别', null]
    expect(read([header, [null, null, cell, '困难'], ['王伟']], [beside(2, 3, 1)])).toEqual({
      known: ['姓名', '村或社区', '', ''],
      unknown: ['类别'],
      first: 2,
    })
  })
})

describe('what stands below a heading of somebody else is not known', () => {
  const family = '家属（紧急联系人）'

  test.each<[string, Merge[]]>([
    ['cells made one', [below(0, 1, 2), below(1, 1, 2), beside(2, 3, 1)]],
    ['cells left empty', []],
  ])('the phone of the family, over %s', (_, merges) => {
    expect(
      read([['姓名', '村或社区', family, null], [null, null, '称呼', '手机号'], ['王伟']], merges),
    ).toEqual({
      known: ['姓名', '村或社区', '', ''],
      unknown: [`${family}·称呼`, `${family}·手机号`],
      first: 3,
    })
  })

  test('a heading in the row above that of the name', () => {
    const groups = ['基本信息', null, '家庭主要成员', null]
    const header = ['姓名', '村或社区', '关系', '手机号']
    const merges = [beside(0, 3, 1), beside(0, 1, 2), beside(2, 3, 2)]
    const unknown = ['家庭主要成员·关系', '家庭主要成员·手机号']
    const expected = { known: ['姓名', '村或社区', '', ''], unknown, first: 4 }
    expect(read([['人员台账'], groups, header, ['王伟']], merges)).toEqual(expected)
    expect(read([['人员台账'], groups, header, ['王伟']])).toEqual(expected)
  })

  test('a heading over one column, and headings of three rows', () => {
    expect(
      read([[null, null, '紧急联系人'], ['姓名', '村或社区', '手机号'], ['王伟']]),
    ).toMatchObject({
      known: ['姓名', '村或社区', ''],
      unknown: ['紧急联系人·手机号'],
    })
    const rows = [
      ['姓名', '联系方式', null, null],
      [null, '本人', '子女', null],
      [null, '住址', '称呼', '手机号'],
      ['王伟'],
    ]
    const merges = [below(0, 1, 3), beside(1, 3, 1), beside(2, 3, 2)]
    expect(read(rows, merges)).toEqual({
      known: ['姓名', '住址', '', ''],
      unknown: ['联系方式·子女·称呼', '联系方式·子女·手机号'],
      first: 4,
    })
  })

  test('the name of a column over several is a heading, and whose they are nobody knows', () => {
    const rows = [['姓名', '手机号', null], [null, '家属', '住址'], ['王伟']]
    expect(read(rows, [beside(1, 2, 1)])).toMatchObject({
      known: ['姓名', '', ''],
      unknown: ['手机号·家属', '手机号·住址'],
    })
    expect(read([rows[0] ?? [], ['王伟', '19900777401']], [beside(1, 2, 1)])).toMatchObject({
      known: ['姓名', '手机号', ''],
      unknown: [],
    })
  })
})

describe('a heading that only groups changes nothing', () => {
  test.each<[string, (string | null)[], (string | null)[]]>([
    ['ways to reach somebody', ['姓名', '联系方式', null], [null, '手机号', '住址']],
    ['a part of the file', ['姓名', '家庭情况', null], [null, '婚姻', '家人']],
    ['who it is about', ['姓名', '本 人', null], [null, '身份证号', '出生日期']],
  ])('%s', (_, top, second) => {
    expect(read([top, second, ['王伟']], [beside(1, 2, 1)])).toEqual({
      known: ['姓名', ...second.slice(1)],
      unknown: [],
      first: 3,
    })
  })

  test('a part of the file names only what is of that part', () => {
    const rows = [['姓名', '家庭情况', null], [null, '婚姻', '手机号'], ['王伟']]
    expect(read(rows, [beside(1, 2, 1)])).toMatchObject({
      known: ['姓名', '婚姻', ''],
      unknown: ['家庭情况·手机号'],
    })
  })

  test.each<[string, Cell[], Merge[]]>([
    ['a title in the middle', [null, '演示村人员台账'], []],
    ['who filled it in, and when', ['单位：演示村', '填表日期：', '2026年11月'], [beside(1, 2, 1)]],
    ['the same in cells of their own', ['填报单位', '演示村', new Date(0)], []],
  ])('%s', (_, above, merges) => {
    expect(read([above, ['姓名', '手机号', '住址'], ['王伟']], merges)).toMatchObject({
      known: ['姓名', '手机号', '住址'],
      unknown: [],
    })
  })
})

test('what is told of a column that is not known holds no number and is short', () => {
  const headers = [
    '填表人19900777888',
    `${'很'.repeat(15)}199-0077-7888`,
    '证９９０１０１１９５００１０１４０２Ｘ',
  ]
  const { unknownColumns } = sheetOf([['姓名', ...headers], ['王伟']])
  expect(unknownColumns).toEqual([
    '填表人199****7888',
    `${'很'.repeat(15)}199**…`,
    '证990101***********X',
  ])
})

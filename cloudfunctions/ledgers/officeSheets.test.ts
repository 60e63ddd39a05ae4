import { PEOPLE_COLUMNS } from '@contract/ledgers/ledgerPeopleColumns'
import { store } from './archive'
import { readTables } from './readTable'
import { readRow, toSheet } from './sheet'

/** A workbook as an office program writes it: the insides of its sheets, by the names on their tabs. */
interface Workbook {
  sheets: Record<string, string>
  hidden?: string[]
  sharedStrings?: string
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
/** Style 1 is a day as it is written in China, 2 one of the program's own, 3 a number of eighteen digits. */
const STYLES = `<styleSheet xmlns="${MAIN}"><numFmts count="2">
<numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/>
<numFmt numFmtId="177" formatCode="0_ "/></numFmts>
<cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs>
<cellXfs count="4"><xf numFmtId="0" xfId="0"/><xf numFmtId="176" xfId="0"/>
<xf numFmtId="31" xfId="0"/><xf numFmtId="177" xfId="0"/></cellXfs></styleSheet>`

function workbook({ sheets, hidden = [], sharedStrings = '' }: Workbook): Buffer {
  const names = Object.keys(sheets)
  const tabs = names.map((name, index) => {
    const state = hidden.includes(name) ? ' state="hidden"' : ''
    return `<sheet name="${name}" sheetId="${index + 3}"${state} r:id="rId${index + 1}"/>`
  })
  const relations = [
    ...names.map((_, index) =>
      relation(`rId${index + 1}`, 'worksheet', `worksheets/s${index}.xml`),
    ),
    relation('rId98', 'styles', 'styles.xml'),
    relation('rId99', 'sharedStrings', '/xl/sharedStrings.xml'),
  ]
  const parts: [string, string][] = [
    [
      'xl/workbook.xml',
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${tabs.join('')}</sheets></workbook>`,
    ],
    ['xl/_rels/workbook.xml.rels', `<Relationships>${relations.join('')}</Relationships>`],
    ['xl/styles.xml', STYLES],
    ['xl/sharedStrings.xml', `<sst xmlns="${MAIN}">${sharedStrings}</sst>`],
    ...names.map((name, index): [string, string] => [
      `xl/worksheets/s${index}.xml`,
      `<?xml version="1.0" encoding="UTF-8"?>\n<worksheet xmlns="${MAIN}">${sheets[name]}</worksheet>`,
    ]),
  ]
  return Buffer.from(store(new Map(parts.map(([path, xml]) => [path, Buffer.from(xml)]))))
}

function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`
}

const inline = (place: string, text: string) =>
  `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`
const shared = (place: string, index: number) => `<c r="${place}" t="s"><v>${index}</v></c>`
const number = (place: string, digits: string, style = 0) =>
  `<c r="${place}" s="${style}"><v>${digits}</v></c>`
const row = (no: number, ...cells: string[]) => `<row r="${no}">${cells.join('')}</row>`
const data = (...rows: string[]) => `<sheetData>${rows.join('')}</sheetData>`

async function rowsOf(file: Workbook) {
  const sheet = toSheet(await readTables(workbook(file)), PEOPLE_COLUMNS)
  return { sheet, rows: sheet.rows.map((each) => readRow(sheet, each)) }
}

const HEADER = row(1, inline('A1', '姓名'), inline('B1', '身份证号'), inline('C1', '出生日期'))

test('shared strings, whole, in pieces and with their sound; a title above, blank rows, more columns', async () => {
  const sharedStrings = [
    '<si><t>姓名</t></si>',
    '<si><r><t>身份</t></r><r><rPr><b/></rPr><t>证号</t></r></si>',
    '<si><t xml:space="preserve">  王建国　 </t><rPh sb="0" eb="1"><t>wang</t></rPh></si>',
    '<si><t>A&amp;B_x000D_</t></si>',
  ].join('')
  const { sheet, rows } = await rowsOf({
    sharedStrings,
    sheets: {
      Sheet1: `<cols><col min="2" max="2" hidden="1" width="9"/></cols>${data(
        row(1, inline('A1', '演示村人员台账')),
        row(4, shared('A4', 0), shared('B4', 1), shared('D4', 3)),
        row(5, '<c r="A5" s="1"/>', inline('B5', ' 　 ')),
        row(9, shared('A9', 2), inline('B9', '\u202a990101195203120015\u202c'), inline('D9', 'x')),
        row(30, '<c r="A30" s="1"/>'),
      )}<mergeCells count="1"><mergeCell ref="A1:D1"/></mergeCells>`,
    },
  })
  expect(sheet.unknownColumns).toHaveLength(1)
  expect(rows).toEqual([
    {
      rowNo: 9,
      values: { identity: { name: '王建国', idNumber: '990101195203120015' } },
      problems: [],
    },
  ])
})

test.each([
  ['a day as the program keeps it', number('C2', '19065', 1), '1952-03-12'],
  ['the same in a format of its own', number('C2', '19065', 2), '1952-03-12'],
  ['with an hour', number('C2', '19065.75', 1), '1952-03-12'],
  ['dots', inline('C2', '1952.3.12'), '1952-03-12'],
  ['signs', inline('C2', '1952年3月12日'), '1952-03-12'],
  ['eight digits', number('C2', '19520312'), '1952-03-12'],
])('a birthday: %s', async (_, cell, birthDate) => {
  const body = data(HEADER, row(2, inline('A2', '王建国'), cell))
  const { rows } = await rowsOf({ sheets: { 台账: body } })
  expect(rows[0]).toMatchObject({ values: { identity: { birthDate } }, problems: [] })
})

test.each([
  ['a birthday without a format', number('C2', '19065'), '出生日期', /请把格子设成日期/],
  ['a birthday without a day', inline('C2', '1953年6月'), '出生日期', /要写到哪一天/],
  [
    'a formula that failed',
    '<c r="C2" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
    '出生日期',
    /公式算不出来/,
  ],
  [
    'a formula that no program has worked out',
    '<c r="C2" s="1"><f>DATE(1952,3,12)</f></c>',
    '出生日期',
    /公式算不出来/,
  ],
  [
    'one whose value is left blank',
    '<c r="C2"><f t="shared" si="0"/><v></v></c>',
    '出生日期',
    /公式算不出来/,
  ],
])('%s is told', async (_, cell, header, message) => {
  const body = data(HEADER, row(2, inline('A2', '王建国'), cell))
  const { rows } = await rowsOf({ sheets: { 台账: body } })
  expect(rows[0]?.problems).toEqual([{ header, message: expect.stringMatching(message) }])
})

test.each([
  ['9.90101195203120E+17', 3],
  ['990101195203120000', 3],
  ['9.9010119520312E17', 0],
])(
  'an ID number that was made the number %s says how to format the column',
  async (digits, style) => {
    const body = data(HEADER, row(2, inline('A2', '王建国'), number('B2', digits, style)))
    const { rows } = await rowsOf({ sheets: { 台账: body } })
    expect(rows[0]?.problems).toEqual([
      { header: '身份证号', message: expect.stringMatching(/设成文本/) },
    ])
  },
)

test('of several sheets the ledger is found, a hidden one is none', async () => {
  const ledger = data(HEADER, row(2, inline('A2', '王建国')))
  const old = data(HEADER, row(2, inline('A2', '李长明')))
  const { rows } = await rowsOf({
    sheets: { 旧: old, 说明: data(row(1, inline('A1', '填表说明'))), '村&amp;组': ledger },
    hidden: ['旧'],
  })
  expect(rows.map(({ values }) => values)).toEqual([{ identity: { name: '王建国' } }])
  await expect(rowsOf({ sheets: { 旧: old, '村&amp;组': ledger } })).rejects.toThrow(
    '有2张表：“旧”、“村&组”。请各存成一个文件',
  )
})

test('the household of a family stands once, in cells made one', async () => {
  const header = row(1, inline('A1', '姓名'), inline('B1', '户号'))
  const body = data(
    header,
    row(2, inline('A2', '王建国'), number('B2', '12')),
    row(3, inline('A3', '周秀英'), '<c r="B3" s="1"/>'),
    row(4, inline('A4', '李长明')),
  )
  const merged = `${body}<mergeCells count="1"><mergeCell ref="B2:B3"/></mergeCells>`
  const { rows } = await rowsOf({ sheets: { 台账: merged } })
  expect(rows.map(({ values }) => values.household)).toEqual([
    { ref: '12' },
    { ref: '12' },
    undefined,
  ])
})

test('a header of two rows is refused: whose the columns below a heading are, nobody can tell', async () => {
  const body = data(
    row(1, inline('A1', '演示村人员台账')),
    row(2, inline('A2', '姓名'), inline('B2', '家属')),
    row(3, inline('B3', '称呼'), inline('C3', '手机号')),
    row(4, inline('A4', '王建国'), inline('B4', '子女'), inline('C4', '19900000031')),
  )
  const places = ['A1:C1', 'A2:A3', 'B2:C2']
  const merged = places.map((place) => `<mergeCell ref="${place}"/>`).join('')
  const sheets = { 台账: `${body}<mergeCells count="3">${merged}</mergeCells>` }
  await expect(rowsOf({ sheets })).rejects.toThrow('有合并的格子')
})

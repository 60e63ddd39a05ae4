import { IMPORT_BYTES_MAX } from '@contract/ledgers/ledgerTerms'
import writeXlsxFile, { type SheetData } from 'write-excel-file/node'
import { store, unpack } from './archive'
import { readTables } from './readTable'

const sheet = (rows: SheetData) => writeXlsxFile(rows, { dateFormat: 'yyyy-mm-dd' }).toBuffer()

async function readTable(file: Buffer) {
  const [table] = await readTables(file)
  return table?.rows ?? []
}

/** A spreadsheet with the inside of its first sheet written anew. */
async function rewritten(change: (xml: string) => string): Promise<Buffer> {
  const files = unpack(await sheet([['姓名'], ['王建国']]))
  const path = 'xl/worksheets/sheet1.xml'
  const xml = files.get(path)?.toString() ?? ''
  return Buffer.from(store(files.set(path, Buffer.from(change(xml)))))
}

const withRow = (row: string) =>
  rewritten((xml) => xml.replace('</sheetData>', `${row}</sheetData>`))

test('reads text, numbers as they are written, and dates; blank rows keep their number', async () => {
  const file = await sheet([
    ['姓名', '手机号', '入伍', null],
    [],
    ['王建国', 19900000001, new Date('1969-12-07T00:00:00Z'), null],
  ])
  expect(await readTable(file)).toEqual([
    { rowNo: 1, cells: ['姓名', '手机号', '入伍'] },
    { rowNo: 3, cells: ['王建国', { digits: '19900000001' }, new Date('1969-12-07T00:00:00Z')] },
  ])
})

test('takes what a formula came to when the file was saved', async () => {
  const file = await withRow('<row r="3"><c r="A3" t="str"><f>A2</f><v>王建国</v></c></row>')
  expect((await readTable(file)).at(-1)?.cells).toEqual(['王建国'])
})

test('any blank that is no wider than a letter is a common one', async () => {
  const [, row] = await readTable(await sheet([['姓名'], ['王\u00a0伟\u2002\u3000八组\u202f']]))
  expect(row?.cells).toEqual(['王 伟 \u3000八组'])
})

test('formatted cells without content are none, however far down they stand', async () => {
  const file = await withRow('<row r="1048576"><c r="A1048576" s="0"/></row>')
  expect(await readTable(file)).toHaveLength(2)
})

describe('refuses', () => {
  test.each([
    [
      'a cell at the bottom of empty rows',
      '<row r="40001"><c r="A40001" t="s"><v>0</v></c></row>',
      /最多20000行/,
    ],
    ['a cell beyond the last column', '<row r="3"><c r="GS3" t="s"><v>0</v></c></row>', /列太多/],
    ['a row that no spreadsheet has', '<row r="99999999"><c r="A3"/></row>', /最多20000行/],
    ['a cell without a place', '<row r="3"><c t="s"><v>0</v></c></row>', /读不出来/],
    ['a word that is not in the list', '<row r="3"><c r="A3" t="s"><v>7</v></c></row>', /读不出来/],
  ])('%s', async (_, row, message) => {
    await expect(readTable(await withRow(row))).rejects.toThrow(message)
  })

  test('what is no spreadsheet: a list of comma-separated values, a sheet of the older kind', async () => {
    const csv = Buffer.from('姓名,身份证号\n王建国,990101195203120015')
    const older = Buffer.from('d0cf11e0a1b11ae1'.padEnd(1024, '0'), 'hex')
    for (const file of [csv, older]) {
      await expect(readTable(file)).rejects.toThrow(/不是能读的表格/)
    }
  })

  test('an archive that holds no sheet', async () => {
    const file = Buffer.from(store(new Map([['a.xml', Buffer.from('<a/>')]])))
    await expect(readTable(file)).rejects.toThrow(/读不出来/)
  })

  test('an empty sheet', async () => {
    await expect(readTable(await sheet([[null]]))).rejects.toThrow(/是空的/)
  })

  test('a file of more than five megabytes, whatever is in it', async () => {
    await expect(readTable(Buffer.alloc(IMPORT_BYTES_MAX + 1))).rejects.toThrow(/不能超过5兆/)
  })

  test('a cell that holds a book, not one that holds a long sentence', async () => {
    expect(await readTable(await sheet([['姓名'], ['长'.repeat(2000)]]))).toHaveLength(2)
    const book = await sheet([['姓名'], ['长'.repeat(2001)]])
    await expect(readTable(book)).rejects.toThrow('第2行有一格太长了')
  })

  test('more rows than a ledger takes', async () => {
    const rows = await sheet(Array.from({ length: 20_011 }, (_, n) => [String(n)]))
    await expect(readTable(rows)).rejects.toThrow(/最多20000行/)
  })
})

import { unpack } from './archive'
import { readTables } from './readTable'
import { writeWorkbook } from './writeWorkbook'

const workbook = (...rows: string[][]) =>
  writeWorkbook([{ name: '人员台账', headers: ['姓名', '身份证号'], rows }])

test('what begins like a formula is text, and nothing is calculated', async () => {
  const dangerous = ['=1+1', '+1', '-1', '@SUM(A1)']
  const file = await workbook(...dangerous.map((text) => [text, '990101195203120015']))
  const xml = unpack(file).get('xl/worksheets/sheet1.xml')?.toString() ?? ''
  expect(xml).not.toContain('<f>')
  const cells = xml.match(/<c [^>]*>/g) ?? []
  expect(cells).toHaveLength(10)
  expect(cells.filter((cell) => !cell.includes('t="s"'))).toEqual([])
  const rows = (await readTables(file))[0]?.rows ?? []
  expect(rows.slice(1).map(({ cells: [text] }) => text)).toEqual(dangerous)
})

test('every cell, and every one below that is still empty, has the format of text', async () => {
  const files = unpack(await workbook(['王建国', '']))
  const xml = files.get('xl/worksheets/sheet1.xml')?.toString() ?? ''
  const style = /<c r="A2" s="(\d+)"/.exec(xml)?.[1]
  const columns = xml.match(/<col [^>]*>/g) ?? []
  expect(columns).toHaveLength(2)
  expect(columns.every((column) => column.includes(`style="${style}"`))).toBe(true)
  const formats = /<cellXfs[^>]*>(.*)<\/cellXfs>/s.exec(
    files.get('xl/styles.xml')?.toString() ?? '',
  )
  const format = formats?.[1]?.match(/<xf [^>]*>/g)?.[Number(style)] ?? ''
  const id = /numFmtId="(\d+)"/.exec(format)?.[1]
  const isText =
    id === '49' || files.get('xl/styles.xml')?.includes(`numFmtId="${id}" formatCode="@"`)
  expect(isText).toBe(true)
})

test('signs that would break the file stay out of it', async () => {
  const file = await workbook(['<王&建"国>\u0001', '1'])
  expect((await readTables(file))[0]?.rows.at(-1)?.cells[0]).toBe('<王&建"国>')
})

import { digits, type LedgerColumn, plain } from '@contract/ledgers/ledgerColumns'
import { readCell } from './readCell'
import type { Cell } from './readTable'

const phone = digits('手机号', 'identity.phone')
const name = plain('姓名', 'identity.name')
const day = plain('日期', 'on', { cell: 'date' })
const rough = plain('入伍时间', 'service.enlisted', { cell: 'roughDate' })

const number = (digits: string): Cell => ({ digits })
const readOf = (column: LedgerColumn, cell: Cell) => {
  const reading = readCell(column, cell)
  return 'problem' in reading ? reading.problem : reading.value
}

describe('numbers that a spreadsheet made of what was typed', () => {
  test.each([
    ['19900000001', '19900000001'],
    ['1.9900000001E10', '19900000001'],
    ['1.9900000001E+10', '19900000001'],
    ['19900000001.0', '19900000001'],
    // Fifteen digits are kept, and so is every digit that a program wrote out.
    ['123456789012345', '123456789012345'],
    ['990101195203120015', '990101195203120015'],
    ['12.5', '12.5'],
  ])('%s is %s', (written, read) => {
    expect(readOf(phone, number(written))).toBe(read)
  })

  test.each(['9.9010119520312E+17', '990101195203120000', '1E+16'])(
    '%s has lost digits',
    (lost) => {
      expect(readOf(phone, number(lost))).toMatch(/后几位丢了/)
    },
  )

  test.each(['9.90101E+17', '9.90101195203120E17', '1.99003E+10'])(
    '%s was copied as it was shown',
    (shown) => {
      expect(readOf(phone, shown)).toMatch(/设成文本/)
      expect(readOf(name, shown)).toBe(shown)
    },
  )

  test('are text again in a column of text', () => {
    expect(readOf(name, number('12'))).toBe('12')
  })
})

describe('dates', () => {
  test.each([
    ['1969-12-07', '1969-12-07'],
    ['1969/12/7', '1969-12-07'],
    ['1969.1.7', '1969-01-07'],
    ['1969年12月7日', '1969-12-07'],
    ['１９６９年１２月７日', '1969-12-07'],
    ['19691207', '1969-12-07'],
  ])('%s', (written, read) => {
    expect(readOf(day, written)).toBe(read)
  })

  test.each([
    ['1969', '1969'],
    ['1969年', '1969'],
    ['1969年1月', '1969-01'],
    ['196912', '1969-12'],
    ['1969.12', '1969-12'],
  ])('%s, as far as it is known', (written, read) => {
    expect(readOf(rough, written)).toBe(read)
    expect(readOf(day, written)).toBe('写成 1969-12-07 这样，要写到哪一天。')
  })

  test('that the spreadsheet holds as such, and eight digits that it holds as a number', () => {
    expect(readOf(day, new Date('1969-12-07T00:00:00Z'))).toBe('1969-12-07')
    expect(readOf(day, number('19691207'))).toBe('1969-12-07')
  })

  test.each([['1969-02-30'], ['七月'], [number('25544')], [new Date(Number.NaN)]])(
    '%p is none',
    (cell) => {
      expect(readCell(day, cell)).toHaveProperty('problem')
    },
  )

  test.each([number('19533'), '19533'])('%p may be a day or a month', (cell) => {
    expect(readOf(day, cell)).toMatch(/设成日期/)
    expect(readOf(rough, cell)).toMatch(/设成日期/)
  })

  test('in a column of text were made by the spreadsheet', () => {
    expect(readOf(name, new Date('2026-03-05T00:00:00Z'))).toMatch(/变成了日期/)
  })
})

describe('other cells', () => {
  test.each([null, ''])('%p holds nothing', (cell) => {
    expect(readCell(name, cell)).toEqual({ value: undefined })
  })

  test.each(['#N/A', '#REF!', '#DIV/0!', '#NAME?'])('%s is a formula that failed', (cell) => {
    expect(readOf(name, cell)).toMatch(/公式算不出来/)
  })

  test('# and a word is a text', () => {
    expect(readOf(name, '#7')).toBe('#7')
  })

  test('a masked number is not taken for one', () => {
    expect(readOf(phone, '199****0001')).toMatch(/遮住/)
  })

  test('a box that was ticked is no text', () => {
    expect(readCell(name, true)).toHaveProperty('problem')
  })
})

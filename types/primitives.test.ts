import fc from 'fast-check'
import { fieldIssues } from './fieldIssues'
import {
  DateField,
  DutyPhone,
  longText,
  MobilePhone,
  OpenId,
  PersonName,
  RequestId,
  SlotId,
  StationId,
} from './primitives'

fc.configureGlobal({ seed: 20_261_123 })

const INVISIBLE = '姓名里有看不见的符号，请删掉重写。'

function messageOf(schema: Parameters<typeof fieldIssues>[0], value: unknown): string | undefined {
  return fieldIssues(schema, value)[0]?.message
}

describe('a mobile number has eleven digits and begins as they do', () => {
  test.each(['13000000000', '19900000000', '19999999999'])('%s is one', (phone) => {
    expect(MobilePhone.parse(phone)).toBe(phone)
  })

  test('blanks at its ends are cut', () => {
    expect(MobilePhone.parse(' 19900000000\n')).toBe('19900000000')
  })

  test.each([
    ['', '请填手机号。'],
    ['   ', '请填手机号。'],
    ['1', '手机号少了10位，再看看。'],
    ['1990000000', '手机号少了1位，再看看。'],
    ['199000000000', '手机号多了1位，再看看。'],
    ['1'.repeat(111), '手机号多了99位，再看看。'],
    ['12900000000', '手机号开头不对，再看看。'],
    ['10000000000', '手机号开头不对，再看看。'],
    ['29900000000', '手机号开头不对，再看看。'],
    ['199 0000 0000', '手机号只能是数字，再看看。'],
    ['199-0000-0000', '手机号只能是数字，再看看。'],
    ['+8619900000000', '手机号只能是数字，再看看。'],
    ['1990000000a', '手机号只能是数字，再看看。'],
    ['１９９００００００００', '手机号只能是数字，再看看。'],
    ['1990000000٠', '手机号只能是数字，再看看。'],
    [19900000000, '手机号的写法不对。'],
    [undefined, '请填手机号。'],
    [null, '手机号的写法不对。'],
    [['19900000000'], '手机号的写法不对。'],
  ])('%j is told: %s', (phone, message) => {
    expect(messageOf(MobilePhone, phone)).toBe(message)
  })

  test('two million digits are refused at once', () => {
    expect(messageOf(MobilePhone, '1'.repeat(2_000_000))).toBe('手机号多了99位，再看看。')
  })

  test('whatever is accepted is eleven digits after a 1', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 14 }), (junk) => {
        const parsed = MobilePhone.safeParse(junk)
        expect(!parsed.success || /^1[3-9][0-9]{9}$/.test(parsed.data)).toBe(true)
      }),
    )
  })
})

describe('a name is one to twenty visible characters', () => {
  test.each([
    '李',
    '欧阳震华',
    '阿卜杜拉·买买提',
    '𠮷田',
    'O’Neill',
    '李 四',
    '王😀',
    '名'.repeat(20),
  ])('%s is one', (name) => {
    expect(PersonName.parse(name)).toBe(name)
  })

  test('blanks at the ends are cut before it is measured', () => {
    expect(PersonName.parse(`  ${'名'.repeat(20)}\u3000`)).toBe('名'.repeat(20))
  })

  test('twenty-one are too many', () => {
    expect(messageOf(PersonName, '名'.repeat(21))).toBe('姓名最多20个字，请写短一些。')
  })

  test.each(['', ' ', '\u3000', '\n\t'])('%j is told to fill it in', (name) => {
    expect(messageOf(PersonName, name)).toBe('请填姓名。')
  })

  test.each([
    ['a line break', '李\n四'],
    ['a tab', '李\t四'],
    ['a null', '李\0四'],
    ['an escape', '\u001b[31m李'],
    ['a C1 control', '李\u0085四'],
    ['half a surrogate pair', '李\ud83d'],
    ['a zero-width space inside', '李\u200b四'],
    ['nothing but a zero-width space', '\u200b'],
    ['a zero-width joiner', '李\u200d四'],
    ['a mark that turns the line round', '\u202e李四'],
    ['a soft hyphen', '李\u00ad四'],
    ['a line separator', '李\u2028四'],
  ])('%s is refused', (_what, name) => {
    expect(messageOf(PersonName, name)).toBe(INVISIBLE)
  })
})

describe('a text of several lines may have line breaks and be empty', () => {
  const Note = longText('情况', 200)

  test.each(['', '第一行\n第二行', '一家人👨‍👩‍👧', '字'.repeat(200)])('%j is accepted', (note) => {
    expect(Note.parse(note)).toBe(note)
  })

  test('201 characters are too many', () => {
    expect(messageOf(Note, '字'.repeat(201))).toBe('情况最多200个字，请写短一些。')
  })

  test.each(['一\t二', '一\r\n二', '一\0二', '一\u200b二', '\u202e一二', '一\ud800'])(
    '%j is refused',
    (note) => {
      expect(messageOf(Note, note)).toBe('情况里有看不见的符号，请删掉重写。')
    },
  )
})

describe('a date must exist', () => {
  test('the leap day of 2028 does', () => {
    expect(DateField.parse('2028-02-29')).toBe('2028-02-29')
  })

  test.each(['2027-02-29', '2026-02-30', '2026-11-31', '2026/11/23', '11月23日', ''])(
    '%j does not',
    (date) => {
      expect(messageOf(DateField, date)).toBe('没有这一天，请重新选。')
    },
  )
})

describe('an id is short and has no character that means something elsewhere', () => {
  test.each([
    ['StationId', StationId, 'a'.repeat(40), 'a'.repeat(41)],
    ['SlotId', SlotId, 'a'.repeat(64), 'a'.repeat(65)],
    ['RequestId', RequestId, 'a'.repeat(16), 'a'.repeat(15)],
    ['RequestId', RequestId, 'a'.repeat(64), 'a'.repeat(65)],
    ['OpenId', OpenId, 'a'.repeat(6), 'a'.repeat(5)],
    ['OpenId', OpenId, 'a'.repeat(64), 'a'.repeat(65)],
    ['DutyPhone', DutyPhone, '0000000', '000000'],
    ['DutyPhone', DutyPhone, '023-0000-1234', '023 0000 1234'],
  ])('%s takes %3$s but not %4$s', (_name, schema, right, wrong) => {
    expect(schema.safeParse(right).success).toBe(true)
    expect(schema.safeParse(wrong).success).toBe(false)
  })

  test.each(['', 'a.b', 'a b', 'a/b', '$a', '巴川', 'a\n', '__proto__.x'])(
    '%j is no station',
    (id) => {
      expect(messageOf(StationId, id)).toBe('服务站编号不对，请退回去重新打开。')
    },
  )
})

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

const DIGITS = '手机号只能是数字，再看看。'
const BEGINNING = '手机号是1开头的11位数，再看看。'
const LETTERS = '姓名只写汉字或字母，再看看。'
const INVISIBLE = '姓名里有看不见的符号，请删掉重写。'

function messageOf(schema: Parameters<typeof fieldIssues>[0], value: unknown): string | undefined {
  return fieldIssues(schema, value)[0]?.message
}

describe('a mobile number has eleven digits and begins as they do', () => {
  test.each(['13000000000', '19900000000', '19999999999'])('%s is one', (phone) => {
    expect(MobilePhone.parse(phone)).toBe(phone)
  })

  test.each([
    ' 19900000000\n',
    '199 0000 0000',
    '199-0000-0000',
    '(199) 0000-0000',
    '（199）0000－0000',
    '199\u30000000\u00a00000',
    '１９９００００００００',
    '+8619900000000',
    '+86 199 0000 0000',
    '＋86-199-0000-0000',
    '(+86)19900000000',
    '008619900000000',
    '0086 199 0000 0000',
  ])('%j is read as it is dialled', (typed) => {
    expect(MobilePhone.parse(typed)).toBe('19900000000')
  })

  test('what begins as the country does is not cut where it belongs to the number', () => {
    expect(MobilePhone.parse('18600000000')).toBe('18600000000')
    expect(messageOf(MobilePhone, '8619900000000')).toBe('手机号多了2位，再看看。')
    expect(messageOf(MobilePhone, '+86+8619900000000')).toBe(DIGITS)
    expect(messageOf(MobilePhone, '+8519900000000')).toBe(DIGITS)
  })

  test.each([
    ['', '请填手机号。'],
    ['   ', '请填手机号。'],
    ['1', '手机号少了10位，再看看。'],
    ['1990000000', '手机号少了1位，再看看。'],
    ['199000000000', '手机号多了1位，再看看。'],
    ['1'.repeat(111), '手机号多了99位，再看看。'],
    ['()-', '请填手机号。'],
    ['+86', '请填手机号。'],
    ['+86 1990000000', '手机号少了1位，再看看。'],
    ['12900000000', BEGINNING],
    ['10000000000', BEGINNING],
    ['29900000000', BEGINNING],
    ['1990000000a', DIGITS],
    ['1990000000٠', DIGITS],
    ['199.0000.0000', DIGITS],
    ['199\u200b00000000', DIGITS],
    ['023-00001234', BEGINNING],
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

describe('a number that a station publishes has as many digits as its kind', () => {
  test.each([
    '110',
    '12345',
    '116114',
    '125800',
    '0106800000',
    '023-0000-1234',
    '023-00000001',
    '023-68-00-00-00',
    '0470-0000-1234',
    '19900000000',
    '199-0000-0000',
    '400-000-1234',
    '96110',
    '95105888',
    '96000123',
    '023-68000000-8001',
    '0470-6800-0000-1',
    '400-680-0000-123456',
  ])('%s is one', (phone) => {
    expect(DutyPhone.parse(phone)).toBe(phone)
  })

  test.each([
    ['023-68000000转8001', '023-68000000-8001'],
    ['023-68000000 转 分机8001', '023-68000000-8001'],
    ['（023）68000000－8001', '023-68000000-8001'],
    ['(0470)6800000', '0470-6800000'],
    ['023—6800—0000', '023-6800-0000'],
    ['０２３ 6800 0000', '02368000000'],
  ])('%s is kept as %s', (typed, kept) => {
    expect(DutyPhone.parse(typed)).toBe(kept)
  })

  test.each([
    ['', '请填电话。'],
    ['1', '这个电话太短了，再看看。'],
    ['12', '这个电话太短了，再看看。'],
    ['值班室', '电话只能写数字和短横线。'],
    ['-02300001234', '短横线只写在数字中间，一处写一个。'],
    ['023--00001234', '短横线只写在数字中间，一处写一个。'],
    ['023-0000-12', '座机号连区号是10到11位，少了1位，再看看。'],
    ['023-680000008001', '座机号连区号是10到11位，多了4位，再看看。分机号前面加短横线。'],
    ['0470-680000008', '座机号连区号是11到12位，多了1位，再看看。分机号前面加短横线。'],
    ['023-68000000-1234567', '分机号最多6位，再看看。'],
    ['19900000000-8001', '手机号是11位，多了4位，再看看。'],
    ['1990000000', '手机号是11位，少了1位，再看看。'],
    ['199000000000', '手机号是11位，多了1位，再看看。'],
    ['400-000-000', '400电话是10位，少了1位，再看看。'],
    ['0000000000', '没有这样的区号，请连区号重新写，例如 023-0000-1234。'],
    ['0116800000', '没有这样的区号，请连区号重新写，例如 023-0000-1234。'],
    ['023-0000-0000', '区号后面不能全是0，请写能打通的电话。'],
    ['400-000-0000', '400后面不能全是0，请写能打通的电话。'],
    ['1-1-0', '短号码中间不写短横线，请连着写。'],
    ['123456', '这不像电话号。手机号是1开头的11位，座机号前面要写区号。'],
    ['0-2-3-6-8-0-0-0-0-0-0', '短横线写得太密了，请写成 023-0000-1234 这样。'],
    ['1-9900000000', '短横线写得太密了，请写成 023-0000-1234 这样。'],
    ['123-45', '短号码中间不写短横线，请连着写。'],
    ['6001', '这不像电话号。手机号是1开头的11位，座机号前面要写区号。'],
    ['199', '手机号是11位，少了8位，再看看。'],
    ['6800000', '座机号前面要写区号，例如 023-0000-1234。'],
    ['68000000', '座机号前面要写区号，例如 023-0000-1234。'],
    ['680000000', '这不像电话号。手机号是1开头的11位，座机号前面要写区号。'],
    [undefined, '请填值班电话。'],
  ])('%j is told: %s', (phone, message) => {
    expect(messageOf(DutyPhone, phone)).toBe(message)
  })

  test('two million digits, dashes between or not, are refused at once', () => {
    const tooLong = '座机号连区号是10到11位，多了99位，再看看。分机号前面加短横线。'
    expect(messageOf(DutyPhone, '02'.repeat(1_000_000))).toBe(tooLong)
    expect(messageOf(DutyPhone, `02${'-2'.repeat(1_000_000)}`)).toBe(tooLong)
  })
})

describe('a name is one to twenty letters, Han or Latin', () => {
  test.each([
    '李',
    '欧阳震华',
    '阿卜杜拉·买买提',
    '阿卜杜拉.买买提',
    '𠮷田',
    "O'Neill",
    'Anne-Marie Li',
    'X',
    'Li Si',
    '名'.repeat(20),
  ])('%s is one', (name) => {
    expect(PersonName.parse(name)).toBe(name)
  })

  test.each([
    ['阿卜杜拉•买买提', '阿卜杜拉·买买提'],
    ['阿卜杜拉・买买提', '阿卜杜拉·买买提'],
    ['O’Neill', "O'Neill"],
    ['李\u3000 四', '李四'],
    ['李\u00a0四', '李四'],
    ['Li\u2002\u00a0Si', 'Li Si'],
    ['Li\u3000 Si', 'Li Si'],
    ['王 小 明', '王小明'],
  ])('%s is kept as %s, whichever key wrote it', (typed, kept) => {
    expect(PersonName.parse(typed)).toBe(kept)
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

describe('a name holds nothing that would make two people of one', () => {
  test.each([
    ['a Hangul filler, which looks like nothing', '李\u3164四'],
    ['nothing but a Hangul filler', '\u3164'],
    ['an empty braille pattern', '李\u2800'],
    ['an emoji', '王😀'],
    ['markup', '<b>李四</b>'],
    ['a digit', '李4'],
    ['a full stop', '李四。'],
    ['brackets', '李四（父亲）'],
    ['an underscore', '李_四'],
    ['Cyrillic that looks Latin', 'Аnna'],
    ['Latin of full width', 'ＬＩ'],
    ['a combining mark', '李\u0301'],
    ['a variation selector', '李\ufe00'],
    ['a dot alone', '·'],
    ['a dot before it', '·李四'],
    ['a dot after it', '李四·'],
    ['a dash after it', 'Li-'],
  ])('%s is refused', (_what, name) => {
    expect(messageOf(PersonName, name)).toBe(LETTERS)
  })

  test('whatever is accepted begins and ends with a letter, and has only letters and dots', () => {
    const near = fc.string({
      unit: fc.constantFrom(..."李四aZ·•.' -0<\u3164\u2800\u200b。"),
      maxLength: 8,
    })
    fc.assert(
      fc.property(fc.oneof(near, fc.string({ unit: 'binary', maxLength: 8 })), (typed) => {
        const parsed = PersonName.safeParse(typed)
        if (!parsed.success) return
        expect(parsed.data).toBe(typed.trim())
        expect(parsed.data.replace(/[·•.' -]/g, '')).toMatch(/^[\p{Script=Han}A-Za-z]+$/u)
        expect(parsed.data).not.toMatch(/^[·•.' -]|[·•.' -]$/)
      }),
    )
  })

  test('a long one that fails only at its end is refused at once', () => {
    expect(messageOf(PersonName, `${'李·'.repeat(500_000)}。`)).toBe('姓名最多20个字，请写短一些。')
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

  test.each(['2027-02-29', '2026-02-30', '2026-11-31', '2026/11/23', '11月23日'])(
    '%j does not',
    (date) => {
      expect(messageOf(DateField, date)).toBe('没有这一天，再看看。')
    },
  )

  test('none chosen is asked for', () => {
    expect(messageOf(DateField, '')).toBe('请填日期。')
  })
})

describe('an id is short and has no character that means something elsewhere', () => {
  test.each([
    ['StationId', StationId, 'a'.repeat(30), 'a'.repeat(31)],
    ['SlotId', SlotId, 'a'.repeat(64), 'a'.repeat(65)],
    ['RequestId', RequestId, 'a'.repeat(16), 'a'.repeat(15)],
    ['RequestId', RequestId, 'a'.repeat(64), 'a'.repeat(65)],
    ['OpenId', OpenId, 'a'.repeat(6), 'a'.repeat(5)],
    ['OpenId', OpenId, 'a'.repeat(64), 'a'.repeat(65)],
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

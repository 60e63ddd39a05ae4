import { deflateRawSync } from 'node:zlib'
import { store, unpack } from './archive'
import { Unreadable } from './unreadable'

const MEGABYTE = 1024 * 1024

/** An archive of one file; what the headers say of it can be made a lie. */
function archiveOf(
  path: string,
  content: Buffer,
  { method = 8, flags = 0, saysSize = content.length } = {},
): Buffer {
  const packed = method === 8 ? deflateRawSync(content) : content
  const name = Buffer.from(path)
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(name.length, 26)
  const entry = Buffer.alloc(46)
  entry.writeUInt32LE(0x02014b50, 0)
  entry.writeUInt16LE(flags, 8)
  entry.writeUInt16LE(method, 10)
  entry.writeUInt32LE(packed.length, 20)
  entry.writeUInt32LE(saysSize, 24)
  entry.writeUInt16LE(name.length, 28)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(local.length + name.length + packed.length, 16)
  return Buffer.concat([local, name, packed, entry, name, end])
}

test('gives the files that hold cells, and leaves pictures where they are', () => {
  const sheet = archiveOf('xl/worksheets/sheet1.xml', Buffer.from('<worksheet/>'))
  expect(unpack(sheet).get('xl/worksheets/sheet1.xml')?.toString()).toBe('<worksheet/>')
  expect(unpack(archiveOf('xl/media/image1.png', Buffer.from('png'))).size).toBe(0)
})

test('finds the list of files before a comment', () => {
  const comment = Buffer.from('somebody wrote something here')
  const archive = Buffer.concat([archiveOf('a.xml', Buffer.from('<a/>')), comment])
  expect([...unpack(archive).keys()]).toEqual(['a.xml'])
})

test('what is stored again unpacks to the same', () => {
  const files = new Map([
    ['xl/workbook.xml', Buffer.from('<workbook/>')],
    ['xl/表.xml', Buffer.from('内容')],
  ])
  expect(unpack(Buffer.from(store(files)))).toEqual(files)
})

describe('refuses', () => {
  test('what unpacks to more than a ledger can hold, whatever it says of its size', () => {
    const bomb = Buffer.alloc(120 * MEGABYTE)
    for (const saysSize of [bomb.length, 10]) {
      const archive = archiveOf('xl/worksheets/sheet1.xml', bomb, { saysSize })
      expect(archive.length).toBeLessThan(MEGABYTE)
      expect(() => unpack(archive)).toThrow(/内容太多/)
    }
  })

  test.each([
    ['nothing', Buffer.alloc(0)],
    ['a text', Buffer.from('姓名,身份证号\n王建国,')],
    ['an archive that is cut off', archiveOf('a.xml', Buffer.from('<a/>')).subarray(0, -30)],
    ['an archive without its beginning', archiveOf('a.xml', Buffer.alloc(999)).subarray(40)],
    ['an encrypted file', archiveOf('a.xml', Buffer.from('<a/>'), { flags: 1 })],
    [
      'a way of packing that no spreadsheet uses',
      archiveOf('a.xml', Buffer.from('x'), { method: 12 }),
    ],
  ])('%s', (_, archive) => {
    expect(() => unpack(archive)).toThrow(Unreadable)
  })
})

import { inflateRawSync } from 'node:zlib'
import { Unreadable } from './unreadable'

/** The files of an archive by their path. */
export type Files = Map<string, Buffer>

// What 20 000 rows of our widest ledger unpack to, three times over.
const UNPACKED_MAX = 96 * 1024 * 1024
const FILES_MAX = 1000
const END_SIGNATURE = 0x06054b50
const ENTRY_SIGNATURE = 0x02014b50
const END_LENGTH = 22
const COMMENT_MAX = 0xffff
const STORED = 0
const DEFLATED = 8

const NOT_A_SHEET =
  '这个文件不是能读的表格。请在表格软件里另存为“工作簿”（xlsx），不要加密码，再传。'
const TOO_MUCH = '这个表格里的内容太多了。请分成几张表，一张一张地传。'

/**
 * Unpacks the parts of a spreadsheet file that hold its cells, in bounds: what an archive says of its
 * sizes is not believed, for a few kilobytes can claim to hold gigabytes, or hold them.
 * @throws Unreadable when it is no such archive, is damaged, or holds too much
 */
export function unpack(archive: Buffer): Files {
  const files: Files = new Map()
  let left = UNPACKED_MAX
  for (const entry of entriesOf(archive)) {
    if (!/\.(xml|rels)$/.test(entry.path)) continue
    const content = contentOf(archive, entry, left)
    left -= content.length
    files.set(entry.path, content)
  }
  return files
}

interface Entry {
  path: string
  method: number
  /** Where the packed content lies. */
  from: number
  packedSize: number
}

function entriesOf(archive: Buffer): Entry[] {
  try {
    const end = endOf(archive)
    const count = archive.readUInt16LE(end + 10)
    if (count === 0 || count > FILES_MAX) throw new Unreadable(NOT_A_SHEET)
    const entries: Entry[] = []
    let at = archive.readUInt32LE(end + 16)
    for (let index = 0; index < count; index++) {
      const { entry, next } = entryAt(archive, at)
      entries.push(entry)
      at = next
    }
    return entries
  } catch (error) {
    // A place outside the file: cut off, or never an archive.
    if (codeOf(error) === 'ERR_OUT_OF_RANGE') throw new Unreadable(NOT_A_SHEET)
    throw error
  }
}

/** The record at the end that says where the list of files begins; a comment may follow it. */
function endOf(archive: Buffer): number {
  const last = archive.length - END_LENGTH
  for (let at = last; at >= Math.max(0, last - COMMENT_MAX); at--) {
    if (archive.readUInt32LE(at) === END_SIGNATURE) return at
  }
  throw new Unreadable(NOT_A_SHEET)
}

function entryAt(archive: Buffer, at: number): { entry: Entry; next: number } {
  const isEncrypted = (archive.readUInt16LE(at + 8) & 1) === 1
  if (archive.readUInt32LE(at) !== ENTRY_SIGNATURE || isEncrypted) throw new Unreadable(NOT_A_SHEET)
  const pathEnd = at + 46 + archive.readUInt16LE(at + 28)
  const local = archive.readUInt32LE(at + 42)
  const from = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28)
  return {
    entry: {
      path: archive.toString('utf8', at + 46, pathEnd),
      method: archive.readUInt16LE(at + 10),
      from,
      packedSize: archive.readUInt32LE(at + 20),
    },
    next: pathEnd + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32),
  }
}

function contentOf(archive: Buffer, { method, from, packedSize }: Entry, left: number): Buffer {
  const packed = archive.subarray(from, from + packedSize)
  if (packed.length < packedSize) throw new Unreadable(NOT_A_SHEET)
  if (method === STORED) {
    if (packed.length > left) throw new Unreadable(TOO_MUCH)
    return packed
  }
  if (method !== DEFLATED) throw new Unreadable(NOT_A_SHEET)
  if (left === 0) throw new Unreadable(TOO_MUCH)
  try {
    return inflateRawSync(packed, { maxOutputLength: left })
  } catch (error) {
    throw new Unreadable(codeOf(error) === 'ERR_BUFFER_TOO_LARGE' ? TOO_MUCH : NOT_A_SHEET)
  }
}

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : undefined
}

/** An archive of the same files, not packed: what reads it need not unpack again. */
export function store(files: Files): ArrayBuffer {
  const contents: Buffer[] = []
  const list: Buffer[] = []
  let at = 0
  for (const [path, content] of files) {
    const name = Buffer.from(path)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt32LE(content.length, 18)
    local.writeUInt32LE(content.length, 22)
    local.writeUInt16LE(name.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(ENTRY_SIGNATURE, 0)
    entry.writeUInt32LE(content.length, 20)
    entry.writeUInt32LE(content.length, 24)
    entry.writeUInt16LE(name.length, 28)
    entry.writeUInt32LE(at, 42)
    contents.push(local, name, content)
    list.push(entry, name)
    at += local.length + name.length + content.length
  }
  const end = Buffer.alloc(END_LENGTH)
  end.writeUInt32LE(END_SIGNATURE, 0)
  end.writeUInt16LE(files.size, 8)
  end.writeUInt16LE(files.size, 10)
  end.writeUInt32LE(
    list.reduce((size, { length }) => size + length, 0),
    12,
  )
  end.writeUInt32LE(at, 16)
  const whole = Buffer.concat([...contents, ...list, end])
  return whole.buffer.slice(whole.byteOffset, whole.byteOffset + whole.length) as ArrayBuffer
}

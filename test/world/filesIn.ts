import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { unpack } from '../../cloudfunctions/ledgers/archive'

/** All files below a folder, spreadsheets unpacked. */
export function filesIn(folder: string): { path: string; content: Buffer }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const file = join(entry.parentPath, entry.name)
      return { path: relative(folder, file), content: unpacked(readFileSync(file)) }
    })
}

function unpacked(content: Buffer): Buffer {
  const isArchive = content.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004'))
  return isArchive ? Buffer.concat([...unpack(content).values()]) : content
}

/** Whether a text stands in a content, in either of the ways that programs write texts. */
export function holds(content: Buffer, text: string): boolean {
  return content.includes(text, 0, 'utf8') || content.includes(text, 0, 'utf16le')
}

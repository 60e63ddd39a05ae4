import { type PlacedPicture, pdfOfPictures } from './pdfOfPictures'

const jpeg = (...bytes: number[]) => Uint8Array.of(0xff, 0xd8, 0xff, ...bytes)
const picture: PlacedPicture = {
  jpeg: jpeg(0, 200, 10),
  pixels: { width: 1240, height: 1748 },
  x: 105,
  y: 148,
  width: 105,
  height: 148,
}
const page = { pictures: [picture], cutLines: [{ from: [105, 0], to: [105, 297] } as const] }
const textOf = (file: Uint8Array) => Buffer.from(file).toString('latin1')

test('each line of the table of objects says where that object begins', () => {
  const text = textOf(pdfOfPictures([page, page]))
  const begins = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)?.[1])
  const [head = '', count = '', ...lines] = text.slice(begins).split('\n')
  expect(head).toBe('xref')
  const size = Number(count.split(' ')[1])
  expect(lines[0]).toBe('0000000000 65535 f ')
  for (let object = 1; object < size; object += 1) {
    const line = lines[object] ?? ''
    expect(line).toMatch(/^\d{10} 00000 n $/)
    expect(text.slice(Number(line.slice(0, 10)))).toMatch(new RegExp(`^${object} 0 obj\n`))
  }
  expect(text).toContain(`/Size ${size} `)
})

test('a page is A4, and a picture stands where it is placed, counted from below', () => {
  const text = textOf(pdfOfPictures([page]))
  expect(text).toContain('/MediaBox [0 0 595.28 841.89]')
  // 105 mm are 297.638 points, 148 mm 419.528; the lower edge is 296 mm from the top.
  expect(text).toContain('q 297.638 0 0 419.528 297.638 2.835 cm /P0 Do Q')
  expect(text).toContain('297.638 841.890 m 297.638 0.000 l S')
  expect(text).toContain('/Width 1240 /Height 1748')
})

test('the bytes of a picture stay as they are, and their number is told', () => {
  const bytes = Array.from({ length: 256 }, (_, byte) => byte)
  const file = pdfOfPictures([{ pictures: [{ ...picture, jpeg: jpeg(...bytes) }], cutLines: [] }])
  const text = textOf(file)
  const begins = text.indexOf('stream\n') + 'stream\n'.length
  expect([...file.slice(begins, begins + 259)]).toEqual([0xff, 0xd8, 0xff, ...bytes])
  expect(text).toContain('/Length 259 >>')
  expect(text.slice(begins + 259)).toMatch(/^\nendstream\n/)
})

test('each stream says its own length, the painting as the pictures', () => {
  const text = textOf(pdfOfPictures([page]))
  const streams = [...text.matchAll(/\/Length (\d+) >>\nstream\n/g)]
  expect(streams).toHaveLength(2)
  for (const { 0: head, 1: length, index } of streams) {
    expect(text.slice(index + head.length + Number(length))).toMatch(/^\nendstream\n/)
  }
})

test('every page is counted', () => {
  const text = textOf(pdfOfPictures([page, page, page]))
  expect(text).toContain('/Count 3 ')
  expect(text.match(/\/Type \/Page /g)).toHaveLength(3)
})

import { inflateSync } from 'node:zlib'

/** A picture, its points as indexes into its colours. */
export interface Picture {
  width: number
  height: number
  /** Eight hexadecimal digits each: red, green, blue, opacity. */
  colours: string[]
  points: number[][]
}

const SIGNATURE = '89504e470d0a1a0a'
/** The last chunk, its checksum included, is the same in every PNG. */
const LAST_CHUNK = '0000000049454e44ae426082'

/** Reads a PNG of two colours and rows without a filter. Throws for any other. */
export function readPng(file: Buffer): Picture {
  const ends = [file.toString('hex', 0, 8), file.subarray(-12).toString('hex')]
  if (ends.join() !== [SIGNATURE, LAST_CHUNK].join()) throw new Error('no PNG')
  const chunks = readChunks(file)
  const chunk = (type: string) => chunks.get(type) ?? Buffer.alloc(0)
  const header = chunk('IHDR')
  if (header.toString('hex', 8) !== '0103000000') throw new Error('another kind of PNG')
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)]
  const packed = inflateSync(chunk('IDAT'))
  const row = 1 + Math.ceil(width / 8)
  if (packed.length !== row * height) throw new Error('rows are missing')
  const points = Array.from({ length: height }, (_, y) => {
    if (packed[y * row] !== 0) throw new Error('a row with a filter')
    return Array.from({ length: width }, (_each, x) => {
      const byte = packed[y * row + 1 + (x >> 3)] ?? 0
      return (byte >> (7 - (x & 7))) & 1
    })
  })
  const colours = [...chunk('tRNS')].map((opacity, n) => {
    const colour = chunk('PLTE').subarray(n * 3, n * 3 + 3)
    return Buffer.from([...colour, opacity]).toString('hex')
  })
  return { width, height, colours, points }
}

export function colourAt({ colours, points }: Picture, x: number, y: number): string | undefined {
  return colours[points[y]?.[x] ?? -1]
}

function readChunks(file: Buffer): Map<string, Buffer> {
  const chunks = new Map<string, Buffer>()
  for (let at = 8; at < file.length; at += file.readUInt32BE(at) + 12) {
    const end = at + 8 + file.readUInt32BE(at)
    chunks.set(file.toString('latin1', at + 4, at + 8), file.subarray(at + 8, end))
  }
  return chunks
}

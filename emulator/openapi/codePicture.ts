import { create } from 'qrcode'
import { type Colour, writePng } from './writePng'

/** How a code shall look. */
export interface CodeLook {
  /** Width and height in px. */
  width: number
  line: Colour
  /** Nothing behind the lines instead of white. */
  transparent: boolean
}

const WHITE: Colour = [255, 255, 255, 255]
const CLEAR: Colour = [255, 255, 255, 0]
/** Light modules that a QR code needs on every side (ISO/IEC 18004). */
const MARGIN = 4

/** The text in a code: `weapp:<page>?scene=<scene, percent-encoded>`. */
export function codeText(page: string, scene: string): string {
  return `weapp:${page}?scene=${encodeURIComponent(scene)}`
}

/** Draws a text as a QR code, as PNG; WeChat's own round code is read by WeChat alone. */
export function drawCode(text: string, { width, line, transparent }: CodeLook): Buffer {
  const { size, data } = create(text, {}).modules
  const side = size + 2 * MARGIN
  const moduleAt = Array.from({ length: width }, (_, n) => Math.floor((n * side) / width) - MARGIN)
  const isDark = (column: number, row: number) =>
    column >= 0 && column < size && row >= 0 && row < size && data[row * size + column] === 1
  const drawn = new Map<number, Buffer>()
  const rowOf = (row: number) => {
    const bits = drawn.get(row) ?? packed(moduleAt.map((column) => isDark(column, row)))
    drawn.set(row, bits)
    return bits
  }
  return writePng(width, moduleAt.map(rowOf), [transparent ? CLEAR : WHITE, line])
}

/** Eight points to a byte, the first in its highest bit. */
function packed(points: boolean[]): Buffer {
  const bytes = Buffer.alloc(Math.ceil(points.length / 8))
  for (const [n, dark] of points.entries()) {
    if (dark) bytes[n >> 3] = (bytes[n >> 3] ?? 0) | (0x80 >> (n & 7))
  }
  return bytes
}

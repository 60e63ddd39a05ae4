import { create } from 'qrcode/lib/core/qrcode'

/** White around a code, in modules: what ISO 18004 asks for. */
const QUIET_ZONE = 4

/**
 * A QR code as the address of an SVG image, black on white with its quiet zone.
 * @param text ASCII: an address, or what `sceneOf` writes
 */
export function qrImage(text: string): string {
  // As bytes: from a text it would make them with TextEncoder, which WeChat has not.
  const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0))
  const { modules } = create([{ data: bytes, mode: 'byte' }], { errorCorrectionLevel: 'M' })
  const { size, data } = modules
  const rows = Array.from({ length: size }, (_, row) => rowPath(data, row, size))
  const edge = size + 2 * QUIET_ZONE
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${edge * 8}" height="${edge * 8}" ` +
    `viewBox="${-QUIET_ZONE} ${-QUIET_ZONE} ${edge} ${edge}" shape-rendering="crispEdges">` +
    `<path fill="#fff" d="M${-QUIET_ZONE} ${-QUIET_ZONE}h${edge}v${edge}h-${edge}z"/>` +
    `<path d="${rows.join('')}"/></svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}

/** The dark modules of a row, each run of them as one rectangle. */
function rowPath(data: ArrayLike<number>, row: number, size: number): string {
  let path = ''
  for (let column = 0; column < size; column += 1) {
    const start = column
    while (column < size && data[row * size + column]) column += 1
    if (column > start) path += `M${start} ${row}h${column - start}v1h-${column - start}z`
  }
  return path
}

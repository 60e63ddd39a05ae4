import { textLines } from '../../cloud/textLines'
import { CARD_MM, CARD_PIXELS, pixels, pixelsOfPoints } from './sheetPages'

export const GREEN = '#35532F'
export const INK2 = '#4B5247'
const INK = '#1D221B'
const GOLD = '#C4932B'
const LINE_HEIGHT = 1.28
const MM_PER_POINT = 25.4 / 72

const SANS =
  '"PingFang SC", "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", sans-serif'
const SONGTI = '"Songti SC", STSong, "Noto Serif CJK SC", "Source Han Serif SC", SimSun, serif'

export interface Lettering {
  points: number
  /** How small it may get to stay in one line; from then on it takes several. */
  least?: number
  bold?: boolean
  songti?: boolean
  /** Never parted: rather smaller than that. */
  oneLine?: boolean
  colour?: string
}

/** Where a text begins, and how wide it may get, in mm. */
export interface Place {
  x: number
  y: number
  width: number
}

/** Writes and draws in mm and points on the px of a print. */
export class CardPainter {
  constructor(private readonly context: CanvasRenderingContext2D) {}

  clear(): void {
    this.context.fillStyle = '#FFFFFF'
    this.context.fillRect(0, 0, CARD_PIXELS.width, CARD_PIXELS.height)
  }

  /** Writes a text, smaller or in several lines where it is long; gives its lower edge in mm. */
  write(text: string, lettering: Lettering, { x, y, width }: Place): number {
    const points = this.fitting(text, lettering, width)
    this.set(lettering, points)
    const lines = lettering.oneLine ? [text] : textLines(this.context, text, pixels(width))
    let top = y
    for (const line of lines) top = this.line(line, x, top, points)
    return top
  }

  /** Words and a bold name after them, in the same line where there is room. */
  writeTwo(words: string, name: string, lettering: Lettering, { x, y, width }: Place): number {
    const { points } = lettering
    this.set(lettering, points)
    const after =
      x + (this.context.measureText(`${words} `).width * CARD_MM.width) / CARD_PIXELS.width
    const below = this.line(words, x, y, points)
    const bold = { ...lettering, bold: true }
    const rest = x + width - after
    const fitted = this.fitting(name, bold, rest)
    if (this.widthAt(name, bold, fitted) > pixels(rest)) {
      return this.write(name, bold, { x, y: below, width })
    }
    // A smaller name stands in the middle of the words' line.
    const lower = ((points - fitted) * MM_PER_POINT * LINE_HEIGHT) / 2
    this.line(name, after, y + lower, fitted)
    return below
  }

  /** Whether a text takes one line at that size. */
  fits(text: string, points: number, width: number): boolean {
    this.set({ points }, points)
    return this.context.measureText(text).width <= pixels(width)
  }

  centred(text: string, lettering: Lettering, x: number, y: number): void {
    this.aligned('center', text, lettering, x, y)
  }

  right(text: string, lettering: Lettering, x: number, y: number): void {
    this.aligned('right', text, lettering, x, y)
  }

  rule(rule: { x: number; y: number; width: number; thick: number; colour: string }): void {
    this.context.fillStyle = rule.colour
    const { x, y, width, thick } = rule
    this.context.fillRect(pixels(x), pixels(y), pixels(width), pixels(thick))
  }

  picture(image: CanvasImageSource, { x, y, size }: { x: number; y: number; size: number }): void {
    this.context.drawImage(image, pixels(x), pixels(y), pixels(size), pixels(size))
  }

  /** The star beside the station's name, five points around its middle. */
  star({ x, y, radius }: { x: number; y: number; radius: number }): void {
    const { context } = this
    context.fillStyle = GOLD
    context.beginPath()
    for (let point = 0; point < 10; point += 1) {
      const distance = pixels(point % 2 === 0 ? radius : radius * 0.42)
      const angle = (point * Math.PI) / 5 - Math.PI / 2
      context.lineTo(pixels(x) + distance * Math.cos(angle), pixels(y) + distance * Math.sin(angle))
    }
    context.closePath()
    context.fill()
  }

  /** The size at which a text takes one line, as long as it may get so small. */
  private fitting(text: string, lettering: Lettering, width: number): number {
    const { points, least = points, oneLine = false } = lettering
    const room = pixels(width)
    const needed = this.widthAt(text, lettering, points)
    if (needed <= room) return points
    let shrunk = Math.floor((points * room * 10) / needed) / 10
    // Letters are whole px high: a size that fits by its ratio may be rounded up to one that does not.
    while (this.widthAt(text, lettering, shrunk) > room) shrunk -= 0.1
    return oneLine ? shrunk : Math.max(shrunk, least)
  }

  private widthAt(text: string, lettering: Lettering, points: number): number {
    this.set(lettering, points)
    return this.context.measureText(text).width
  }

  private line(text: string, x: number, y: number, points: number): number {
    const height = points * MM_PER_POINT * LINE_HEIGHT
    this.context.fillText(text, pixels(x), pixels(y + height / 2))
    return y + height
  }

  private aligned(
    align: CanvasTextAlign,
    text: string,
    lettering: Lettering,
    x: number,
    y: number,
  ): void {
    this.set(lettering, lettering.points)
    this.context.textAlign = align
    this.line(text, x, y, lettering.points)
    this.context.textAlign = 'left'
  }

  private set(lettering: Lettering, points: number): void {
    const { bold = false, songti = false, colour = INK } = lettering
    const size = Math.round(pixelsOfPoints(points))
    this.context.font = `${bold ? 'bold' : 'normal'} ${size}px ${songti ? SONGTI : SANS}`
    this.context.fillStyle = colour
    this.context.textBaseline = 'middle'
  }
}

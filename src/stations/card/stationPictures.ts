import { hoursInWords } from '@contract/stations/hours'
import type { StationCard } from '@contract/stations/stationCard'
import { stationKindText } from '@contract/stations/stationTerms'
import type { Drawing } from '../../cloud/drawing'
import { textLines } from '../../cloud/textLines'
import { levelLine } from './levelLine'

const PAPER = '#F7F5F0'
const WHITE = '#FFFFFF'
const INK = '#1D221B'
const INK2 = '#4B5247'
const GREEN = '#35532F'
const GOLD = '#C4932B'

/** A place of more characters is written smaller. */
const LONG_PLACE = 9

type Context = CanvasRenderingContext2D

interface Words {
  text: string
  size: number
  bold?: boolean
  colour?: string
}

/**
 * The picture of the card in a chat, 5:4: which station, and when it is open. It goes to people whom
 * nobody asked, so that no person's name or phone stands on it.
 */
export function shareDrawing(card: StationCard): Drawing {
  const [width, height, margin] = [500, 400, 36]
  const inner = width - 2 * margin
  return {
    width,
    height,
    draw(context) {
      const foot = height - 64
      fill(context, PAPER, 0, 0, width, height)
      fill(context, GREEN, 0, foot, width, height - foot)
      star(context, margin + 12, 46, 13)
      const under = { text: levelLine(card), size: 26, colour: INK2 }
      let y = 6 + write(context, under, margin + 36, 28, inner - 36)
      const size = card.place.length > LONG_PLACE ? 32 : 44
      for (const text of nameLines(card)) {
        y = write(context, { text, size, bold: true }, margin, y, inner)
      }
      for (const { days, times } of hoursInWords(card.hours)) {
        const words = [
          { text: days, size: 28, bold: true },
          { text: times, size: 28 },
        ]
        // What has no room is left out as a whole: the card itself says all.
        if (y + 8 + heightOf(context, words, inner) > foot) break
        y += 8
        for (const each of words) y = write(context, each, margin, y, inner)
      }
      const says = { text: '联系卡：电话、地址、值班的人', size: 26, colour: WHITE }
      write(context, says, margin, foot + 14, inner)
    },
  }
}

/**
 * The station's code to hang up or send on: the code, what it is, and the duty phone.
 * @param image the address of the code's picture
 */
export function codeDrawing(card: StationCard, image: string): Drawing {
  const [width, height, margin, code] = [750, 1100, 60, 480]
  const inner = width - 2 * margin
  return {
    width,
    height,
    async draw(context, load) {
      const picture = await load(image)
      fill(context, WHITE, 0, 0, width, height)
      context.textAlign = 'center'
      const middle = width / 2
      let y = 70
      for (const text of nameLines(card)) {
        y = write(context, { text, size: 52, bold: true }, middle, y, inner)
      }
      context.drawImage(picture, (width - code) / 2, y + 30, code, code)
      y += code + 60
      y = write(context, { text: '微信扫一扫，看联系卡', size: 40 }, middle, y, inner)
      y = write(context, { text: '值班电话', size: 34, colour: INK2 }, middle, y + 30, inner)
      write(context, { text: card.dutyPhone, size: 60, bold: true }, middle, y, inner)
    },
  }
}

function fill(context: Context, colour: string, x: number, y: number, w: number, h: number): void {
  context.fillStyle = colour
  context.fillRect(x, y, w, h)
}

/** A station's name where it parts best: 巴川街道, 退役军人服务站. */
function nameLines({ place, level }: StationCard): string[] {
  return [place, stationKindText(level)]
}

/** How much room texts take, one under the other. */
function heightOf(context: Context, texts: readonly Words[], width: number): number {
  return texts.reduce((sum, words) => sum + linesOf(context, words, width).length * step(words), 0)
}

function linesOf(context: Context, { text, size, bold }: Words, width: number): string[] {
  context.font = `${bold ? 600 : 400} ${size}px "PingFang SC", "Noto Sans CJK SC", sans-serif`
  return textLines(context, text, width)
}

/** From one line to the next. */
function step({ size }: Words): number {
  return size * 1.35
}

/** Writes a text in lines that fit, from its upper edge on; gives where it ends. */
function write(context: Context, words: Words, x: number, y: number, width: number): number {
  const lines = linesOf(context, words, width)
  context.fillStyle = words.colour ?? INK
  context.textBaseline = 'middle'
  for (const [index, line] of lines.entries()) {
    context.fillText(line, x, y + (index + 0.5) * step(words))
  }
  return y + lines.length * step(words)
}

/** The star beside a station's name, five points around its middle. */
function star(context: Context, x: number, y: number, radius: number): void {
  context.fillStyle = GOLD
  context.beginPath()
  for (let point = 0; point < 10; point += 1) {
    const distance = point % 2 === 0 ? radius : radius * 0.42
    const angle = (point * Math.PI) / 5 - Math.PI / 2
    context.lineTo(x + distance * Math.cos(angle), y + distance * Math.sin(angle))
  }
  context.closePath()
  context.fill()
}

import { cardNoText } from '@contract/contactCards/contactCardTerms'
import type { CardSheet, PrintedCard, PrintedMember } from '@contract/contactCards/contactCardViews'
import { hoursInWords } from '@contract/stations/hours'
import type { Drawing } from '../../cloud/drawing'
import { phoneText } from '../../ui/phoneText'
import { CardPainter, GREEN, INK2 } from './CardPainter'
import { CARD_PIXELS } from './sheetPages'

/** What the cards of a sheet have in common. */
export type SheetHead = Omit<CardSheet, 'cards'>

export interface CardToDraw {
  head: SheetHead
  card: PrintedCard
  /** The address of the code's picture, with the white that belongs around it. */
  codeImage: string
  /** 2026: the day is written in by whoever brings the card. */
  year: string
}

// In mm from the upper left corner of the card.
const LEFT = 8
const WIDTH = 89
const STAR = { x: 92, y: 16, radius: 4.6 }
const FOOT_TOP = 99
const CODE = { x: 71.5, y: 100.5, size: 28 }
const HANDED_OVER_TOP = 138.5
/** The middle of the carrier's name: between the number and the day, which take unequal room. */
const CARRIER_MIDDLE = 45

const WORDS = { points: 11, least: 10 }
/** More would run into the line that is filled in by hand. */
const HOURS_LINES = 4

/** A household's card as it is printed: whom to call, in the largest figures that fit. */
export function cardDrawing({ head, card, codeImage, year }: CardToDraw): Drawing {
  return {
    ...CARD_PIXELS,
    async draw(context, load) {
      const code = await load(codeImage)
      const painter = new CardPainter(context)
      painter.clear()
      const top = drawTitle(painter, head)
      drawPeople(painter, card, head, top)
      drawStation(painter, head, card)
      painter.picture(code, CODE)
      const middle = CODE.x + CODE.size / 2
      painter.centred('扫码约时间', { points: 11 }, middle, CODE.y + CODE.size - 1)
      drawHandingOver(painter, card, year)
    },
  }
}

/** Gives where the next begins. */
function drawTitle(painter: CardPainter, { stationName }: SheetHead): number {
  painter.star(STAR)
  const besideStar = STAR.x - STAR.radius - 4 - LEFT
  const name = { points: 13.5, least: 10.5 }
  const below = painter.write(stationName, name, { x: LEFT, y: 7.5, width: besideStar })
  const title = { points: 27, songti: true, bold: true, colour: GREEN }
  const bottom = painter.write('服务联系卡', title, { x: LEFT, y: below, width: besideStar })
  painter.rule({ y: bottom + 2.5, x: LEFT, width: WIDTH, thick: 0.6, colour: GREEN })
  return bottom + 6
}

function drawPeople(painter: CardPainter, card: PrintedCard, head: SheetHead, top: number): void {
  const { liaison, standIn } = card
  const at = (y: number) => ({ x: LEFT, y, width: WIDTH })
  const who = isAtStation(liaison, head) ? '您家的联络员，打站里电话找' : '您家的联络员'
  const name = { points: 33, least: 20, songti: true, bold: true }
  const number = { points: 33, least: 20, bold: true, oneLine: true }
  let y = painter.write(who, { points: 14 }, at(top))
  y = painter.write(liaison.name, name, at(y + 0.5))
  y = painter.write(phoneText(liaison.phone), number, at(y))
  const isSame = standIn.phone === liaison.phone
  const other = isSame ? SAME : isAtStation(standIn, head) ? AT_STATION : '不在的时候，找'
  y = painter.writeTwo(other, standIn.name, { points: 14, least: 11 }, at(y + 3.5))
  if (isSame) return
  const second = { points: 20, least: 14, bold: true, oneLine: true }
  painter.write(phoneText(standIn.phone), second, at(y))
}

const SAME = '不在的时候，也打这个电话找'
const AT_STATION = '不在的时候，打站里电话找'

/** Whose number is not published is reached through the station. */
export function isAtStation({ phone }: PrintedMember, { dutyPhone }: Pick<SheetHead, 'dutyPhone'>) {
  return phone === dutyPhone
}

/** The duty phone is not written a second time where one of the two is reached by it. */
function drawStation(
  painter: CardPainter,
  head: SheetHead,
  { liaison, standIn }: PrintedCard,
): void {
  painter.rule({ y: FOOT_TOP, x: LEFT, width: WIDTH, thick: 0.2, colour: INK2 })
  const width = CODE.x - LEFT
  const lines = hoursOnCard(head, (line) => painter.fits(line, WORDS.least, width))
  const number = { points: 17, bold: true, oneLine: true }
  const isAbove = isAtStation(liaison, head) || isAtStation(standIn, head)
  const title = isAbove ? '站里上班时间' : '站里值班电话'
  let y = painter.write(title, { points: 12 }, { x: LEFT, y: FOOT_TOP + 2.5, width })
  if (!isAbove) y = painter.write(phoneText(head.dutyPhone), number, { x: LEFT, y, width })
  for (const line of lines) y = painter.write(line, WORDS, { x: LEFT, y, width })
  if (head.supervisionPhone === undefined) return
  painter.write(`监督电话 ${phoneText(head.supervisionPhone)}`, WORDS, { x: LEFT, y, width })
}

/**
 * When the station is open, in the few lines that there are: times stay whole, and where all kinds of
 * days have times of their own, those of a workday stand for the rule.
 * @param fits whether a text takes one line
 */
function hoursOnCard({ hours }: SheetHead, fits: (line: string) => boolean): string[] {
  const all = hoursInWords(hours)
    .filter(({ times }) => times !== '休息')
    .map(({ days, times }) => (fits(`${days} ${times}`) ? [`${days} ${times}`] : [days, times]))
  const lines = all.flat()
  return lines.length <= HOURS_LINES ? lines : [...(all[0] ?? []), '别的日子请先打电话问']
}

/** Filled in by hand when the card is brought. */
function drawHandingOver(painter: CardPainter, { cardNo }: PrintedCard, year: string): void {
  const words = { points: 10.5, colour: INK2 }
  painter.write(cardNoText(cardNo), words, { x: LEFT, y: HANDED_OVER_TOP, width: WIDTH })
  painter.centred('送卡人 ________', words, CARRIER_MIDDLE, HANDED_OVER_TOP)
  painter.right(`${year}年___月___日`, words, LEFT + WIDTH, HANDED_OVER_TOP)
}

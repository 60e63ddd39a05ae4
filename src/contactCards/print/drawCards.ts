import { cardSheet } from '@contract/contactCards'
import type { CardAsPrinted } from '@contract/contactCards/contactCardInputs'
import type { CardSheet, PrintedCard } from '@contract/contactCards/contactCardViews'
import { dateOf } from '@contract/time'
import { call } from '../../cloud/call'
import { cloudNow } from '../../cloud/cloudTime'
import type { Drawing } from '../../cloud/drawing'
import { drawJpeg, drawPicture } from '../../cloud/picture'
import { cardDrawing, isAtStation } from './cardDrawing'
import { codeImage } from './codeImage'
import { pdfOfPictures } from './pdfOfPictures'
import { inFours, sheetPages } from './sheetPages'

/** A file of cards, and what they say. */
export interface PrintedCards {
  pdf: Uint8Array<ArrayBuffer>
  cards: CardAsPrinted[]
  /** Whose number is not published: on their cards the station's stands. */
  atStation: string[]
}

/**
 * Draws the cards of households on A4 sheets, one after another.
 * @param onDrawn told how many are done
 * @throws Failure where a sheet is refused or does not arrive; Error where this phone cannot draw it
 */
export async function drawCards(
  stationId: string,
  householdIds: readonly string[],
  onDrawn: (count: number) => void,
): Promise<PrintedCards> {
  const jpegs: Uint8Array[] = []
  const cards: CardAsPrinted[] = []
  const atStation = new Set<string>()
  for (const four of inFours(householdIds)) {
    const sheet = await call(cardSheet, { stationId, householdIds: four })
    for (const card of sheet.cards) {
      jpegs.push(await drawJpeg(await drawingOf(stationId, sheet, card)))
      cards.push(asPrinted(card))
      for (const name of namesAtStation(sheet, card)) atStation.add(name)
      onDrawn(jpegs.length)
    }
  }
  return { pdf: pdfOfPictures(sheetPages(jpegs)), cards, atStation: [...atStation] }
}

/**
 * Draws one card of a sheet as a picture; gives its address on this phone.
 * @throws Failure where its code does not arrive; Error where this phone cannot draw it
 */
export async function drawOneCard(
  stationId: string,
  sheet: CardSheet,
  card: PrintedCard,
): Promise<string> {
  return drawPicture(await drawingOf(stationId, sheet, card))
}

/** Who of the two on a card is reached through the station. */
export function namesAtStation(sheet: CardSheet, { liaison, standIn }: PrintedCard): string[] {
  return [liaison, standIn]
    .filter((member) => isAtStation(member, sheet))
    .map((member) => member.name)
}

/** What a card says, so that it is known once it is no longer right. */
export function asPrinted({ householdId, issue, liaison, standIn }: PrintedCard): CardAsPrinted {
  return { householdId, issue, liaisonNo: liaison.memberNo, standInNo: standIn.memberNo }
}

async function drawingOf(
  stationId: string,
  { cards: _cards, ...head }: CardSheet,
  card: PrintedCard,
): Promise<Drawing> {
  const year = dateOf(cloudNow()).slice(0, 4)
  return cardDrawing({ head, card, year, codeImage: await codeImage(stationId, card) })
}

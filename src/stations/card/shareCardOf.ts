import type { StationCard } from '@contract/stations/stationCard'
import { stationName } from '@contract/stations/stationTerms'
import { drawPicture } from '../../cloud/picture'
import type { ShareCard } from '../../cloud/shareCard'
import { stationCardUrl } from '../links'
import { shareDrawing } from './stationPictures'

/** What is passed on of a station's card. */
export function shareCardOf(card: StationCard): ShareCard {
  return {
    title: `${stationName(card)} 联系卡`,
    url: stationCardUrl(card.stationId),
    picture: () => drawPicture(shareDrawing(card)),
  }
}

import type { CardShare } from '@contract/contactCards/contactCardViews'
import { deliveredText, percentText, withoutText } from '../coverageText'

/** How many have their card, as a cell says it. */
export function shareLine(share: CardShare) {
  const { total } = share
  return {
    note: total === 0 ? withoutText(share) : `${deliveredText(share)}，${withoutText(share)}`,
    side: percentText(share),
  }
}

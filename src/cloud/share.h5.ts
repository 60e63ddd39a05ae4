import Taro from '@tarojs/taro'
import { useState } from 'react'
import { pageAddress } from './pageAddress'
import type { ShareCard, Sharing } from './shareCard'

/**
 * Passes a page on by the phone's own menu, or copies its address where the browser has none.
 * @param card undefined while it is not known
 */
export function useShare(card: ShareCard | undefined): Sharing {
  const [outcome, setOutcome] = useState<Sharing['outcome']>()
  if (!card) return { share: undefined, outcome }
  const { title, url } = card
  const address = pageAddress(url)

  async function share(): Promise<void> {
    try {
      if (typeof navigator.share === 'function') {
        await navigator.share({ title, url: address })
      } else {
        await Taro.setClipboardData({ data: `${title} ${address}` })
        setOutcome('copied')
      }
    } catch (thrown) {
      // Whoever closes the menu has thought better of it.
      if (!(thrown instanceof DOMException && thrown.name === 'AbortError')) setOutcome('failed')
    }
  }

  return { share: () => void share(), outcome }
}

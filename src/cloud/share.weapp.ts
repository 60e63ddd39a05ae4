import { useShareAppMessage } from '@tarojs/taro'
import type { ShareCard, Sharing } from './shareCard'

/**
 * Says what WeChat passes on, from our button as from its own menu. The page's configuration says
 * `enableShareAppMessage`.
 * @param card undefined while it is not known: WeChat then passes the page on by its title.
 */
export function useShare(card: ShareCard | undefined): Sharing {
  useShareAppMessage(() => (card ? cardOf(card) : {}))
  return { share: undefined, outcome: undefined }
}

/** WeChat waits three seconds for a picture; without one it takes a piece of the page. */
function cardOf({ title, url, picture }: ShareCard) {
  const plain = { title, path: url }
  if (!picture) return plain
  const drawn = picture().then(
    (imageUrl) => ({ ...plain, imageUrl }),
    (thrown: unknown) => {
      console.warn('no picture to share', thrown)
      return plain
    },
  )
  return { ...plain, promise: drawn }
}

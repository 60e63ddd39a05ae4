/** What is passed on in a chat: a card that opens a page. */
export interface ShareCard {
  /** 巴川街道退役军人服务站 联系卡 */
  title: string
  /** The page it opens, with its parameters: `/stations/card/card?stationId=bachuan`. */
  url: string
  /** Draws its picture, 5:4; gives the path of a file on this phone. */
  picture?: (() => Promise<string>) | undefined
}

/** How a page is passed on. */
export interface Sharing {
  /** Undefined in WeChat, where a button of its own takes the tap. */
  share: (() => void) | undefined
  /** What has become of the last try, where nothing else shows it. */
  outcome: 'copied' | 'failed' | undefined
}

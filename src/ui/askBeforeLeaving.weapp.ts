import Taro from '@tarojs/taro'

let isAsking = false

/** WeChat watches by itself. */
export function watchWayBack(): void {}

/** WeChat asks by itself, in a box of its own, where somebody goes back from the page. */
export function askBeforeLeaving(
  question: string,
  _onAsk: (leave: () => void) => void,
): () => void {
  Taro.enableAlertBeforeUnload({ message: question })
  isAsking = true
  return stopAsking
}

/** What is written has been handed in: nothing more is asked, even before the page has drawn that. */
export function stopAsking(): void {
  if (!isAsking) return
  isAsking = false
  Taro.disableAlertBeforeUnload()
}

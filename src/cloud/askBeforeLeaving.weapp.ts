import Taro from '@tarojs/taro'

type OnAsk = (leave: () => void) => void

let asking: { onAsk: OnAsk } | undefined

/** WeChat watches by itself. */
export function watchWayBack(): void {}

/**
 * WeChat asks by itself, in a box of its own, where somebody goes back from the page.
 * @param onAsk where somebody leaves by `leaveAsked`: is given what leaves after all
 */
export function askBeforeLeaving(question: string, onAsk: OnAsk): () => void {
  const mine = { onAsk }
  asking = mine
  Taro.enableAlertBeforeUnload({ message: question })
  return () => {
    if (asking === mine) stopAsking()
  }
}

/** Leaves by another way than back: where something is written that is asked about first. */
export function leaveAsked(leave: () => void): void {
  if (asking === undefined) leave()
  else
    asking.onAsk(() => {
      stopAsking()
      leave()
    })
}

/** What is written has been handed in: nothing more is asked, even before the page has drawn that. */
export function stopAsking(): void {
  if (asking === undefined) return
  asking = undefined
  Taro.disableAlertBeforeUnload()
}

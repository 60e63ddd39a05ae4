import Taro from '@tarojs/taro'

/** The tab pages, each by the name of its folder. */
export type Tab = 'home' | 'mine' | 'desk'

export function tabUrl(tab: Tab): string {
  return `/pages/${tab}/${tab}`
}

export function openTab(tab: Tab): void {
  void Taro.switchTab({ url: tabUrl(tab) })
}

import Taro from '@tarojs/taro'

/** Back to where the page was opened from; where nothing lies behind it, to `url`, be it a tab's. */
export function goBackOr(url: string): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else if (url.startsWith('/pages/')) void Taro.switchTab({ url })
  else void Taro.redirectTo({ url })
}

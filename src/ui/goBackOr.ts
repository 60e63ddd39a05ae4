import Taro from '@tarojs/taro'
import { stopAsking } from './askBeforeLeaving'

/** Back to where the page was opened from, unasked; where nothing lies behind it, to `url`, be it a tab's. */
export function goBackOr(url: string): void {
  stopAsking()
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else if (url.startsWith('/pages/')) void Taro.switchTab({ url })
  else void Taro.redirectTo({ url })
}

import Taro from '@tarojs/taro'

/** Back to where the page was opened from; where nothing lies behind it, to `url`. */
export function goBackOr(url: string): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else void Taro.redirectTo({ url })
}

import Taro from '@tarojs/taro'

/** Back to where the page was opened from; where nothing lies behind it, to 我的. */
export function leavePage(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else void Taro.switchTab({ url: '/pages/mine/mine' })
}

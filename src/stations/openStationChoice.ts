import Taro from '@tarojs/taro'

/** Opens the list of stations to choose from. */
export function openStationChoice(): void {
  void Taro.navigateTo({ url: '/stations/choose/choose' })
}

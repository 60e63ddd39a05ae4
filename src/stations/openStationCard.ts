import Taro from '@tarojs/taro'
import { stationCardUrl } from './links'

/** Opens a station's public card. */
export function openStationCard(stationId: string): void {
  void Taro.navigateTo({ url: stationCardUrl(stationId) })
}

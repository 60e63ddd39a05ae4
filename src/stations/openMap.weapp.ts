import Taro from '@tarojs/taro'
import type { MapPlace } from './mapPlace'

/** Shows a place on WeChat's map, which leads there by any map on the phone. */
export async function openMap({ location, name, address }: MapPlace): Promise<void> {
  await Taro.openLocation({ ...location, name, address, scale: 17 })
}

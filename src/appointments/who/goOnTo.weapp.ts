import Taro from '@tarojs/taro'

/** Opens a page with no way back into the steps before it; WeChat offers the way home. */
export async function goOnTo(url: string): Promise<void> {
  await Taro.reLaunch({ url })
}

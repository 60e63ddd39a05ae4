import Taro from '@tarojs/taro'

/**
 * Opens a page as what follows on the one where the steps began: whoever goes back from it comes out
 * there. A browser keeps its way through the steps where a page is only put in place of the last.
 */
export async function goOnTo(url: string): Promise<void> {
  const steps = Taro.getCurrentPages().length - 1
  if (steps === 0) {
    await Taro.reLaunch({ url })
    return
  }
  await Taro.navigateBack({ delta: steps })
  await Taro.navigateTo({ url })
}

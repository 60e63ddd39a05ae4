import Taro from '@tarojs/taro'
import { sceneInCode } from './sceneInCode'

/**
 * Opens WeChat's scanner; undefined where there is none.
 * @returns the scene of the code, for `readScene`; undefined when the person gave up
 */
export const scanCode: (() => Promise<string | undefined>) | undefined = async () => {
  try {
    const { path, result } = await Taro.scanCode({ scanType: ['qrCode'] })
    // A mini-program's own code comes as the page that it opens.
    return sceneInCode(path ?? result)
  } catch {
    return undefined
  }
}

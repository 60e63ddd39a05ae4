import Taro from '@tarojs/taro'
import type { ChosenPhoto } from './chosenPhoto'

/** Lets somebody take or pick one photo, made smaller by WeChat; undefined when they gave up. */
export async function choosePhoto(): Promise<ChosenPhoto | undefined> {
  try {
    const { tempFiles } = await Taro.chooseMedia({
      count: 1,
      mediaType: ['image'],
      sizeType: ['compressed'],
    })
    const [file] = tempFiles
    return file && { path: file.tempFilePath }
  } catch (thrown) {
    // WeChat rejects with a plain object, also where the person thinks better of it.
    const message = String(Reflect.get(Object(thrown), 'errMsg') ?? thrown)
    if (message.includes('cancel')) return undefined
    throw new Error(message)
  }
}

import Taro from '@tarojs/taro'
import type { ChosenFile } from './chosenFile'

/**
 * Lets somebody pick one file out of a chat, the only place that WeChat gives files from; undefined
 * when they gave up.
 * @param extension without a dot: xlsx
 */
export async function chooseFile(extension: string): Promise<ChosenFile | undefined> {
  try {
    const { tempFiles } = await Taro.chooseMessageFile({
      count: 1,
      type: 'file',
      extension: [extension],
    })
    const [file] = tempFiles
    return file && { path: file.path, name: file.name, size: file.size }
  } catch (thrown) {
    // WeChat rejects with a plain object, also where the person thinks better of it.
    const message = String(Reflect.get(Object(thrown), 'errMsg') ?? thrown)
    if (message.includes('cancel')) return undefined
    throw new Error(message)
  }
}

import Taro from '@tarojs/taro'
import type { LinkedFile } from './linkedFile'

/**
 * Opens a file in WeChat's reader, whose menu keeps it or sends it on.
 * @throws Error when it did not come
 */
export async function openFile({ link, fileName }: LinkedFile): Promise<void> {
  const filePath = `${Taro.env.USER_DATA_PATH}/${fileName}`
  try {
    const { statusCode } = await Taro.downloadFile({ url: link, filePath })
    if (statusCode !== 200) throw new Error(`HTTP ${statusCode}`)
    await Taro.openDocument({ filePath, showMenu: true })
  } catch (thrown) {
    // WeChat rejects with a plain object.
    throw thrown instanceof Error ? thrown : new Error(JSON.stringify(thrown))
  }
}

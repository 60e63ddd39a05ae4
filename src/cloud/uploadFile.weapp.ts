import Taro from '@tarojs/taro'
import type { ChosenFile } from './chosenFile'

/**
 * Puts a file or a photo into the cloud's storage; gives its file id.
 * @param cloudPath that a function has given for it
 * @throws Error when it did not arrive
 */
export async function uploadFile(
  file: Pick<ChosenFile, 'path'>,
  cloudPath: string,
): Promise<string> {
  try {
    const { fileID } = await Taro.cloud.uploadFile({ cloudPath, filePath: file.path })
    return fileID
  } catch (thrown) {
    // WeChat rejects with a plain object.
    throw thrown instanceof Error ? thrown : new Error(JSON.stringify(thrown))
  }
}

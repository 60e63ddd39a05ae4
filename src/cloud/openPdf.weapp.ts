import Taro from '@tarojs/taro'

/**
 * Opens a PDF that was made here in WeChat's reader, whose menu sends it on to whoever prints.
 * @param name of the file, without ending
 */
export async function openPdf(bytes: Uint8Array<ArrayBuffer>, name: string): Promise<void> {
  const filePath = `${Taro.env.USER_DATA_PATH}/${name}.pdf`
  const files = Taro.getFileSystemManager()
  await new Promise<void>((resolve, reject) => {
    files.writeFile({
      filePath,
      data: bytes.buffer,
      success: () => resolve(),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    })
  })
  await Taro.openDocument({ filePath, fileType: 'pdf', showMenu: true })
}

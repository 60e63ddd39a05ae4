const cloud = require('wx-server-sdk')

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })

const steps = {
  upload: ({ path, text }) =>
    cloud.uploadFile({ cloudPath: path, fileContent: Buffer.from(text, 'utf8') }),
  download: async ({ fileID }) => {
    const { fileContent } = await cloud.downloadFile({ fileID })
    return fileContent.toString('utf8')
  },
  link: ({ fileID }) => cloud.getTempFileURL({ fileList: [fileID] }),
  remove: ({ fileID }) => cloud.deleteFile({ fileList: [fileID] }),
}

exports.main = async (event) => {
  try {
    return { value: await steps[event.step](event) }
  } catch (error) {
    return { failed: error.errMsg ?? error.message }
  }
}

const cloud = require('wx-server-sdk')

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })

// Its folder has no config.json, so that it declares no open API.
exports.main = async (event) => {
  try {
    return { value: await cloud.openapi.subscribeMessage.send(event) }
  } catch (error) {
    return { errCode: error.errCode, errMsg: error.errMsg }
  }
}

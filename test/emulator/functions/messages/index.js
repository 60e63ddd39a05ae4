const cloud = require('wx-server-sdk')

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })

const calls = {
  send: (data) => cloud.openapi.subscribeMessage.send(data),
  check: (data) => cloud.openapi.security.msgSecCheck(data),
  phone: (data) => cloud.openapi.phonenumber.getPhoneNumber(data),
  async code(data) {
    const { buffer, ...rest } = await cloud.openapi.wxacode.getUnlimited(data)
    return { ...rest, picture: buffer.toString('base64') }
  },
  undeclared: (data) => cloud.openapi.wxacode.get(data),
  legacyPhone: (data) => cloud.callOpenAPI({ api: 'phonenumber.getPhoneNumber', data }),
  legacyUndeclared: (data) => cloud.callOpenAPI({ api: 'wxacode.get', data }),
  legacyCode: (data) => cloud.callOpenAPI({ api: 'wxacode.getUnlimited', data }),
  openData: (data) => cloud.getOpenData(data),
}

exports.main = async (event) => {
  try {
    return { value: await calls[event.call](event.data) }
  } catch (error) {
    return { errCode: error.errCode, errMsg: error.errMsg }
  }
}

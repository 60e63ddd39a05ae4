const cloud = require('wx-server-sdk')

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })

/** Calls the function it is told to, and reports how that went. */
exports.main = async (event) => {
  try {
    const { result } = await cloud.callFunction({ name: event.name, data: event.data ?? {} })
    return { result }
  } catch (error) {
    return { code: error.code, message: error.message }
  }
}

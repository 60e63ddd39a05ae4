const cloud = require('wx-server-sdk')

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })

exports.main = async (event, context) => {
  await new Promise((resolve) => setTimeout(resolve, event.waitMs ?? 0))
  return { wxContext: cloud.getWXContext(), event, context, trigger: process.env.TRIGGER_SRC }
}

const cloud = require('wx-server-sdk')

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
const db = cloud.database()

const steps = {
  add: ({ text }) => db.collection('notes').add({ data: { text, at: db.serverDate() } }),
  list: () => db.collection('notes').limit(100).get(),
  async large({ bytes }) {
    await db
      .collection('notes')
      .doc('large')
      .set({ data: { text: '字'.repeat(bytes / 3) } })
    const { data } = await db.collection('notes').doc('large').get()
    return data.text.length
  },
  async leaveOpen() {
    const transaction = await db.startTransaction()
    await transaction.collection('notes').add({ data: { text: 'never committed' } })
  },
  late() {
    setTimeout(() => db.collection('notes').add({ data: { text: 'late' } }), 50)
  },
}

exports.main = async (event) => {
  try {
    return { value: await steps[event.step](event) }
  } catch (error) {
    return { errCode: error.errCode, errMsg: error.errMsg }
  }
}

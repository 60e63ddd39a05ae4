export default definePageConfig({ navigationBarTitleText: '出去一会儿' })

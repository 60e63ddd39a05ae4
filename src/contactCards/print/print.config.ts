export default definePageConfig({ navigationBarTitleText: '印联系卡' })

export default definePageConfig({ navigationBarTitleText: '服务联系卡' })

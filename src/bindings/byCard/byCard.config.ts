export default definePageConfig({ navigationBarTitleText: '用联系卡绑定' })

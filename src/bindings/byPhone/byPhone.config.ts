export default definePageConfig({ navigationBarTitleText: '用手机号绑定' })

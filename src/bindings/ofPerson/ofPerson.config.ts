export default definePageConfig({ navigationBarTitleText: '绑定的微信' })

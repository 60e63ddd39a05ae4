export default definePageConfig({ navigationBarTitleText: '送卡台账' })

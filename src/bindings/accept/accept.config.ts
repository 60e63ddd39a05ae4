export default definePageConfig({ navigationBarTitleText: '用绑定码' })

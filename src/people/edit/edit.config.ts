export default definePageConfig({ navigationBarTitleText: '改档案' })

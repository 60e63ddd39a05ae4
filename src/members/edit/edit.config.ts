export default definePageConfig({ navigationBarTitleText: '职务和分工' })

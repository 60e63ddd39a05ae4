export default definePageConfig({ navigationBarTitleText: '送到多少' })

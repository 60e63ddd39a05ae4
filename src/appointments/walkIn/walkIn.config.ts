export default definePageConfig({ navigationBarTitleText: '临时登记' })

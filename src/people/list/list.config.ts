export default definePageConfig({ navigationBarTitleText: '档案名单' })

export default definePageConfig({ navigationBarTitleText: '档案有多少' })

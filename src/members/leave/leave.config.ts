export default definePageConfig({ navigationBarTitleText: '离开本站' })

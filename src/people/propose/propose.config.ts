export default definePageConfig({ navigationBarTitleText: '这里不对' })

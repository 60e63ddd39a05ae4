export default definePageConfig({ navigationBarTitleText: '站里的事' })

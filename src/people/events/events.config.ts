export default definePageConfig({ navigationBarTitleText: '经历的事' })

export default definePageConfig({ navigationBarTitleText: '并成一份' })

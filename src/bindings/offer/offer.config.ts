export default definePageConfig({ navigationBarTitleText: '做绑定码' })

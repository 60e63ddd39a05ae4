export default definePageConfig({ navigationBarTitleText: '换联络员' })

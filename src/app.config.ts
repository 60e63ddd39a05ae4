const PAPER = '#F7F5F0'
const GREEN = '#35532F'
const INK2 = '#4B5247'

export default defineAppConfig({
  pages: ['pages/home/home', 'pages/mine/mine', 'pages/desk/desk'],
  subPackages: [
    {
      root: 'appointments',
      pages: [
        'matter/matter',
        'time/time',
        'who/who',
        'confirmed/confirmed',
        'list/list',
        'detail/detail',
        'walkIn/walkIn',
      ],
    },
    { root: 'stations', pages: ['choose/choose'] },
  ],
  preloadRule: {
    'pages/home/home': { network: 'all', packages: ['appointments', 'stations'] },
  },
  tabBar: {
    custom: true,
    color: INK2,
    selectedColor: GREEN,
    backgroundColor: '#FFFFFF',
    borderStyle: 'white',
    list: [
      { pagePath: 'pages/home/home', text: '首页' },
      { pagePath: 'pages/mine/mine', text: '我的' },
      { pagePath: 'pages/desk/desk', text: '工作台' },
    ],
  },
  window: {
    navigationStyle: 'default',
    navigationBarBackgroundColor: PAPER,
    navigationBarTextStyle: 'black',
    navigationBarTitleText: '退役军人服务站',
    backgroundColor: PAPER,
    backgroundTextStyle: 'dark',
  },
  lazyCodeLoading: 'requiredComponents',
  sitemapLocation: 'sitemap.json',
  // A page left during Taro's push animation on H5 stays blank.
  ...(process.env.TARO_ENV === 'h5' ? { animation: false } : {}),
})

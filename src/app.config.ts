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
        'move/move',
        'walkIn/walkIn',
      ],
    },
    {
      root: 'stations',
      pages: [
        'choose/choose',
        'card/card',
        'scan/scan',
        'edit/edit',
        'closedDays/closedDays',
        'changes/changes',
      ],
    },
    {
      root: 'members',
      pages: [
        'work/work',
        'list/list',
        'member/member',
        'edit/edit',
        'away/away',
        'leave/leave',
        'invite/invite',
        'join/join',
        'own/own',
        'changes/changes',
      ],
    },
    {
      root: 'contactCards',
      pages: [
        'card/card',
        'list/list',
        'household/household',
        'deliver/deliver',
        'edit/edit',
        'assign/assign',
        'assignMany/assignMany',
        'deliveries/deliveries',
        'print/print',
        'coverage/coverage',
      ],
    },
    {
      root: 'bindings',
      pages: [
        'start/start',
        'byCard/byCard',
        'byPhone/byPhone',
        'accept/accept',
        'mine/mine',
        'invite/invite',
        'ofPerson/ofPerson',
        'offer/offer',
      ],
    },
    {
      root: 'people',
      pages: [
        'find/find',
        'counts/counts',
        'list/list',
        'file/file',
        'edit/edit',
        'add/add',
        'corrections/corrections',
        'duplicates/duplicates',
        'merge/merge',
        'carePlans/carePlans',
        'carePlan/carePlan',
        'editPlan/editPlan',
        'changes/changes',
        'openings/openings',
        'events/events',
        'own/own',
        'propose/propose',
      ],
    },
    {
      root: 'ledgers',
      pages: ['import/import', 'imports/imports', 'export/export', 'exports/exports'],
    },
  ],
  preloadRule: {
    'pages/home/home': { network: 'all', packages: ['appointments', 'stations'] },
    'pages/desk/desk': { network: 'all', packages: ['members'] },
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
  // Where a station is: WeChat lets only what is declared here be called.
  requiredPrivateInfos: ['chooseLocation'],
  lazyCodeLoading: 'requiredComponents',
  sitemapLocation: 'sitemap.json',
  // A page left during Taro's push animation on H5 stays blank.
  ...(process.env.TARO_ENV === 'h5' ? { animation: false } : {}),
})

import { ACTORS, type Actor, STATION_ID } from './actors'

/** The stations of two villages below the street where the stories take place. */
export const YUQUAN_ID = 'tongliang-bachuan-yuquan'
export const SHIQIAO_ID = 'tongliang-bachuan-shiqiao'

export const VILLAGE_HEAD = {
  openId: 'local-head-he',
  name: '何春梅',
  phone: '19900000007',
  role: '村站站长',
  says: '管街道下面一个小站。',
  member: { stationId: YUQUAN_ID, role: 'head' },
} satisfies Actor

export const DISTRICT_HEAD = {
  openId: 'local-head-zheng',
  name: '郑国强',
  phone: '19900000008',
  role: '区里',
  says: '看全区的数，看不到哪个人。',
  member: { stationId: 'tongliang', role: 'head' },
} satisfies Actor

/** Who work at the second village, and beside its head at the first; the frame does not offer them. */
export const VILLAGERS = [
  {
    openId: 'local-liaison-tan',
    name: '谭大勇',
    phone: '19900000009',
    stationId: YUQUAN_ID,
    role: 'liaison',
  },
  {
    openId: 'local-head-deng',
    name: '邓永福',
    phone: '19900000010',
    stationId: SHIQIAO_ID,
    role: 'head',
  },
  {
    openId: 'local-liaison-tang',
    name: '唐秀英',
    phone: '19900000011',
    stationId: SHIQIAO_ID,
    role: 'liaison',
  },
] as const

/** Everybody whom the bar beside the phone offers. */
export const CAST: readonly Actor[] = [
  ...ACTORS.filter(({ member }) => member === undefined || member.stationId === STATION_ID),
  VILLAGE_HEAD,
  DISTRICT_HEAD,
  ...ACTORS.filter(({ member }) => member !== undefined && member.stationId !== STATION_ID),
]

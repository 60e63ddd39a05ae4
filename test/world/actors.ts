import type { MemberRole } from '@contract/procedure'

/** Somebody who uses the station: invented, with a phone number that cannot be one. */
export interface Actor {
  openId: string
  name: string
  phone: string
  /** What the bar beside the phone calls them. */
  role: string
  /** What this person can try. */
  says: string
  member?: { stationId: string; role: MemberRole; windowNo?: number }
}

/** The station at which the stories take place. */
export const STATION_ID = 'tongliang-bachuan'

export const VETERAN = {
  openId: 'local-veteran-zhou',
  name: '周建军',
  phone: '19900000001',
  role: '老兵',
  says: '约时间去站里，看自己的档案。',
} satisfies Actor

export const DAUGHTER = {
  openId: 'local-daughter-zhou',
  name: '周小梅',
  phone: '19900000002',
  role: '家属',
  says: '替父亲约，看父亲的档案。',
} satisfies Actor

export const CLERK = {
  openId: 'local-clerk-li',
  name: '李敏',
  phone: '19900000003',
  role: '工作人员',
  says: '接待来的人，管档案和台账。',
  member: { stationId: STATION_ID, role: 'staff', windowNo: 1 },
} satisfies Actor

export const HEAD = {
  openId: 'local-head-chen',
  name: '陈志强',
  phone: '19900000004',
  role: '站长',
  says: '看办了多少，管站里的人。',
  member: { stationId: STATION_ID, role: 'head' },
} satisfies Actor

/** Staff of another station, who has no business at the first. */
export const OTHER_CLERK = {
  openId: 'local-clerk-wu',
  name: '吴玉梅',
  phone: '19900000005',
  role: '别站的工作人员',
  says: '在安居镇，看不到巴川街道的。',
  member: { stationId: 'tongliang-anju', role: 'staff', windowNo: 1 },
} satisfies Actor

export const LIAISON = {
  openId: 'local-liaison-luo',
  name: '罗素芬',
  phone: '19900000006',
  role: '信息联络员',
  says: '给自己管的住户送卡。',
  member: { stationId: STATION_ID, role: 'liaison' },
} satisfies Actor

export const ACTORS: readonly Actor[] = [VETERAN, DAUGHTER, CLERK, HEAD, LIAISON, OTHER_CLERK]

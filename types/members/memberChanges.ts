import * as z from 'zod'
import { changedField } from '../changedField'
import { InstantField, StationId } from '../primitives'
import { keysOf } from '../terms'
import { NamedMember } from './namedMember'

/** What can be done to a member. */
export const MEMBER_ACTIONS = {
  appoint: { label: '建站时任命' },
  join: { label: '加入' },
  editOwn: { label: '自己修改' },
  edit: { label: '站长修改' },
  goAway: { label: '登记不在' },
  comeBack: { label: '回来' },
  leave: { label: '离开' },
  takeOver: { label: '接手' },
} as const
export type MemberAction = keyof typeof MEMBER_ACTIONS
export const MEMBER_ACTION_KEYS = keysOf(MEMBER_ACTIONS)

/** What a change may be about, in the order in which it is read. */
export const MEMBER_FACTS = {
  role: { label: '身份' },
  name: { label: '姓名' },
  phone: { label: '手机号' },
  post: { label: '职务' },
  windowNo: { label: '窗口号' },
  matters: { label: '负责的事项' },
  publishesName: { label: '公开姓名' },
  publishesPhone: { label: '公开手机号' },
  standInNo: { label: '替班人' },
  awayUntil: { label: '回来的时间' },
  awayStandInNo: { label: '不在时的替班人' },
  awayNote: { label: '说明' },
  fullTime: { label: '专职' },
  onEstablishment: { label: '在编' },
  veteran: { label: '退役军人或家属' },
  tookOver: { label: '接手了谁的事' },
} as const
export type MemberFact = keyof typeof MEMBER_FACTS
export const MEMBER_FACT_KEYS = keysOf(MEMBER_FACTS)

/** One thing done to a member, by whom and why. */
export const MemberChange = z.object({
  ...NamedMember.shape,
  action: z.enum(MEMBER_ACTION_KEYS),
  at: InstantField,
  /** Undefined for the operator; a head of the station above may let in the first head. */
  by: z.object({ stationId: StationId, ...NamedMember.shape }).optional(),
  why: z.string().optional(),
  fields: z.array(changedField(MEMBER_FACT_KEYS)),
})
export type MemberChange = z.infer<typeof MemberChange>

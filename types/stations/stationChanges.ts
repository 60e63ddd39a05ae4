import * as z from 'zod'
import { changedField } from '../changedField'
import { NamedMember } from '../members/namedMember'
import { InstantField } from '../primitives'
import { keysOf } from '../terms'

/** What a head can do to the station. */
export const STATION_ACTIONS = {
  edit: { label: '改了服务站信息' },
  closeOn: { label: '登记休息日' },
  openOn: { label: '去掉休息日' },
  confirmCard: { label: '核对联系卡' },
} as const
export type StationAction = keyof typeof STATION_ACTIONS
export const STATION_ACTION_KEYS = keysOf(STATION_ACTIONS)

/** What a change may be about, in the order in which it is read. */
export const STATION_FACTS = {
  dutyPhone: { label: '值班电话' },
  supervisionPhone: { label: '监督电话' },
  address: { label: '地址' },
  location: { label: '地图上的位置' },
  hours: { label: '上班时间' },
  matters: { label: '事项和要带的' },
  closedDates: { label: '休息日' },
} as const
export const STATION_FACT_KEYS = keysOf(STATION_FACTS)

/** One thing that a head did to the station. */
export const StationChange = z.object({
  action: z.enum(STATION_ACTION_KEYS),
  at: InstantField,
  by: NamedMember,
  fields: z.array(changedField(STATION_FACT_KEYS)),
})
export type StationChange = z.infer<typeof StationChange>

import * as z from 'zod'
import {
  InstantField,
  MemberNo,
  MemberRoleField,
  MobilePhone,
  PersonName,
  StationId,
  text,
} from '../primitives'
import { OwnMatters, Post, Publishes, StandInNo, WindowNo } from './colleagues'
import { VeteranTieField } from './memberTerms'

export const Why = text('原因', 60)

/** Says whether a change names at least one field. */
function changesSomething(fields: readonly string[]) {
  return (input: object) => fields.some((field) => Reflect.get(input, field) !== undefined)
}

const ownFields = {
  phone: MobilePhone.optional(),
  publishes: Publishes.optional(),
  matters: OwnMatters.optional(),
}

/** What members change of themselves; what is left out stays. */
export const OwnEdit = z
  .strictObject({ stationId: StationId, ...ownFields })
  .refine(changesSomething(Object.keys(ownFields)), '请至少改一处。')

const headsFields = {
  role: MemberRoleField.optional(),
  name: PersonName.optional(),
  post: Post.nullable().optional(),
  windowNo: WindowNo.nullable().optional(),
  matters: OwnMatters.optional(),
  standInNo: StandInNo.nullable().optional(),
  fullTime: z.boolean().optional().describe('是不是专职'),
  onEstablishment: z.boolean().optional().describe('是不是在编'),
  veteran: VeteranTieField.optional(),
}

/** What a head changes of a member; what is left out stays, null takes away. */
export const HeadsEdit = z
  .strictObject({ stationId: StationId, memberNo: MemberNo, ...headsFields, why: Why })
  .refine(changesSomething(Object.keys(headsFields)), '请至少改一处。')
  .refine(({ memberNo, standInNo }) => standInNo !== memberNo, {
    path: ['standInNo'],
    error: '自己不能替自己的班，请另选一位。',
  })

/** Until when somebody is away, and who stands in. */
export const Away = z
  .strictObject({
    stationId: StationId,
    memberNo: MemberNo,
    until: InstantField.describe('回来的时间'),
    /** Left out, the regular stand-in does. */
    standInNo: StandInNo.optional(),
    note: text('说明', 60).optional(),
  })
  .refine(({ memberNo, standInNo }) => standInNo !== memberNo, {
    path: ['standInNo'],
    error: '自己不能替自己的班，请另选一位。',
  })

/** Who leaves, and to whom. */
export const Leaving = z
  .strictObject({
    stationId: StationId,
    memberNo: MemberNo,
    successorNo: MemberNo.describe('接手的人'),
    /** Makes the successor of a head a head. */
    successorAsHead: z.boolean().optional().describe('接手的人当站长'),
    why: Why,
  })
  .refine(({ memberNo, successorNo }) => successorNo !== memberNo, {
    path: ['successorNo'],
    error: '不能交给自己，请另选一位。',
  })

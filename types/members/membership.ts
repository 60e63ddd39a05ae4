import * as z from 'zod'
import { MemberNo, MemberRoleField } from '../primitives'
import { placeShape } from './joining'

export const Membership = z.object({
  ...placeShape,
  memberNo: MemberNo,
  role: MemberRoleField,
  name: z.string(),
  windowNo: z.number().int().optional(),
})
export type Membership = z.infer<typeof Membership>

import * as z from 'zod'
import { MemberRoleField } from '../primitives'
import { placeShape } from './joining'
import { NamedMember } from './namedMember'

export const Membership = z.object({
  ...placeShape,
  ...NamedMember.shape,
  role: MemberRoleField,
  windowNo: z.number().int().optional(),
})
export type Membership = z.infer<typeof Membership>

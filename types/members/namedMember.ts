import * as z from 'zod'
import { MemberNo } from '../primitives'

/** A member as records name one; also one who left. Of a number that nobody answers for, the name is 3号. */
export const NamedMember = z.object({ memberNo: MemberNo, name: z.string() })
export type NamedMember = z.infer<typeof NamedMember>

import * as z from 'zod'
import { MemberNo } from '../primitives'

/** A member as records name one; also one who left. */
export const NamedMember = z.object({ memberNo: MemberNo, name: z.string() })
export type NamedMember = z.infer<typeof NamedMember>

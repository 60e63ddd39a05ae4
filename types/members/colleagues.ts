import * as z from 'zod'
import { MatterField } from '../matters'
import { InstantField, MemberNo, MemberRoleField, text } from '../primitives'
import { VeteranTieField } from './memberTerms'
import { NamedMember } from './namedMember'

export const WindowNo = z.number().int().min(1).max(99).describe('窗口号')
export const Post = text('职务', 20)
export const OwnMatters = z.array(MatterField).max(12).describe('负责的事项')
export const StandInNo = MemberNo.describe('替班人')

/** What a member agrees to have on the station's public card. */
export const Publishes = z
  .strictObject({
    name: z.boolean().describe('公开姓名'),
    phone: z.boolean().describe('公开手机号'),
  })
  .describe('公开什么')
export type Publishes = z.infer<typeof Publishes>

/** Until when somebody is away, and who stands in meanwhile. */
export const Away = z.object({
  until: InstantField,
  /** Undefined where the regular stand-in does. */
  standInNo: MemberNo.optional(),
  note: z.string().optional(),
})
export type Away = z.infer<typeof Away>

/** A member, as the members of one station see each other. */
export const Colleague = z.object({
  ...NamedMember.shape,
  role: MemberRoleField,
  /** 副站长 */
  post: z.string().optional(),
  windowNo: z.number().int().optional(),
  matters: z.array(MatterField),
  phone: z.string().optional(),
  publishes: Publishes,
  /** When that was last agreed to; undefined as long as it never was. */
  publishAgreedAt: InstantField.optional(),
  /** Who stands in whenever this member is away; whoever left is followed by their successor. */
  standInNo: MemberNo.optional(),
  /** Undefined for who is there. */
  away: Away.optional(),
  /** The three that the standards ask for; undefined until somebody has said. */
  fullTime: z.boolean().optional(),
  onEstablishment: z.boolean().optional(),
  veteran: VeteranTieField.optional(),
  joinedAt: InstantField,
  /** The numbers that this member answers for: the own one, and those of all who left to them. */
  holdsFor: z.array(MemberNo),
})
export type Colleague = z.infer<typeof Colleague>

/** Somebody who left. */
export const FormerMember = z.object({
  ...NamedMember.shape,
  role: MemberRoleField,
  joinedAt: InstantField,
  leftAt: InstantField,
  why: z.string(),
  /** To whom everything went on that day. */
  successor: NamedMember,
})
export type FormerMember = z.infer<typeof FormerMember>

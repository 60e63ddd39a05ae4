import * as z from 'zod'
import type { MemberRole } from '../procedure'
import { keysOf } from '../terms'
import {
  ConfirmedTag,
  Entitlements,
  Family,
  Hardship,
  Health,
  Home,
  Honours,
  Identity,
  Party,
  Service,
  ShownFamily,
  ShownIdentity,
  Tags,
  Training,
  Work,
} from './personParts'
import { CHANGE_ACTIONS, type ChangeAction, LIFE_EVENT_KINDS } from './personRecordTerms'
import { TAGS, type Viewer } from './personTerms'

interface Part {
  label: string
  schema: z.ZodType
  sees: readonly Viewer[]
  edits: readonly Viewer[]
}

/** The parts of a file in the order of reading, and who may see and edit each. */
export const PERSON_PARTS = {
  identity: part(Identity, ['station', 'liaison', 'self', 'family']),
  tags: part(Tags, ['station', 'liaison', 'self', 'family']),
  service: part(Service, ['station', 'liaison', 'self', 'family']),
  family: part(Family, ['station', 'liaison', 'self', 'family']),
  home: part(Home, ['station', 'liaison', 'self', 'family']),
  work: part(Work, ['station', 'self', 'family']),
  training: part(Training, ['station', 'self', 'family']),
  party: part(Party, ['station', 'self', 'family']),
  honours: part(Honours, ['station', 'self', 'family']),
  entitlements: part(Entitlements, ['station', 'self', 'family']),
  health: part(Health, ['station', 'self']),
  hardship: part(Hardship, ['station', 'self']),
} as const satisfies Record<string, Part>
export type PartName = keyof typeof PERSON_PARTS
export const PART_NAMES = keysOf(PERSON_PARTS)
export const PartField = z.enum(PART_NAMES).describe('哪一部分')

const ALL: readonly Viewer[] = ['station', 'liaison', 'self', 'family']

/** What of a file can be looked at, and who is told so: its parts, and what is kept beside them. */
export const LOOKED_AT = {
  ...PERSON_PARTS,
  changes: { label: '改动记录', sees: ALL },
  lifeEvents: { label: '经历的事', sees: ALL },
  corrections: { label: '本人要求的更正', sees: ALL },
  carePlan: { label: '一人一策', sees: ['station', 'self'] as readonly Viewer[] },
  bindings: { label: '绑定的微信', sees: ALL },
} as const
export type LookedAt = keyof typeof LOOKED_AT

/** Who may ask for the whole of a number that is shown masked; asking is recorded. */
export const REVEALED_TO = {
  idNumber: ['station', 'self'],
  phone: ['station', 'liaison', 'self', 'family'],
} as const satisfies Record<string, readonly Viewer[]>

/** Only the station edits; the person proposes corrections. */
function part<Schema extends z.ZodType>(schema: Schema, sees: readonly Viewer[]) {
  return { label: schema.description ?? '', schema, sees, edits: ['station'] as readonly Viewer[] }
}

export function partsSeenBy(viewer: Viewer): PartName[] {
  return PART_NAMES.filter((name) => PERSON_PARTS[name].sees.includes(viewer))
}

/** The kinds of changes of which a viewer is told. */
export function changesSeenBy(viewer: Viewer): ChangeAction[] {
  return keysOf(CHANGE_ACTIONS).filter((action) => {
    const seers: readonly Viewer[] = CHANGE_ACTIONS[action].sees
    return seers.includes(viewer)
  })
}

/** Of what can be looked at, that of which the viewer is told. */
export function lookedAtSeenBy(viewer: Viewer): LookedAt[] {
  return keysOf(LOOKED_AT).filter((name) => LOOKED_AT[name].sees.includes(viewer))
}

/** The tags that a viewer sees who sees tags at all. */
export const tagsSeenBy = (viewer: Viewer) => termsSeenBy(viewer, TAGS)

/** The kinds of events in a life that a viewer sees who sees these at all. */
export const lifeEventsSeenBy = (viewer: Viewer) => termsSeenBy(viewer, LIFE_EVENT_KINDS)

/** The keys of a list of which some tell of a part, and are seen by who sees that part. */
function termsSeenBy<
  List extends Record<string, { readonly label: string; readonly of?: PartName }>,
>(viewer: Viewer, terms: List): (keyof List & string)[] {
  const seen = partsSeenBy(viewer)
  return keysOf(terms).filter((key) => {
    const part = terms[key]?.of
    return part === undefined || seen.includes(part)
  })
}

export function partsEditedBy(viewer: Viewer): PartName[] {
  return PART_NAMES.filter((name) => PERSON_PARTS[name].edits.includes(viewer))
}

/** A member's view of the files of the station; a liaison's only of the households they hold. */
export function viewerOfRole(role: MemberRole): Viewer {
  return role === 'liaison' ? 'liaison' : 'station'
}

const further = {
  tags: Tags.optional(),
  service: Service.optional(),
  family: Family.optional(),
  home: Home.optional(),
  work: Work.optional(),
  training: Training.optional(),
  party: Party.optional(),
  honours: Honours.optional(),
  entitlements: Entitlements.optional(),
  health: Health.optional(),
  hardship: Hardship.optional(),
}

/** A file as it is filled in. */
export const PersonParts = z.strictObject({ identity: Identity, ...further }).describe('档案')
export type PersonParts = z.infer<typeof PersonParts>

/** One part with its new value. */
export const PartChange = z
  .strictObject({ identity: Identity.optional(), ...further })
  .refine((change) => Object.values(change).filter((value) => value !== undefined).length === 1, {
    message: '一次只改一部分，请退回去重新打开。',
  })
  .describe('要改的部分')
export type PartChange = z.infer<typeof PartChange>

/** The parts that somebody may see and that are filled in; numbers masked unless revealed. */
export const ShownParts = z.object({
  ...further,
  identity: ShownIdentity.optional(),
  family: ShownFamily.optional(),
  tags: z.array(ConfirmedTag).optional(),
})
export type ShownParts = z.infer<typeof ShownParts>

/** 990101***********1: the last four tell who somebody is, and so must not all be shown. */
export function maskIdNumber(idNumber: string): string {
  return `${idNumber.slice(0, 6)}${'*'.repeat(idNumber.length - 7)}${idNumber.slice(-1)}`
}

/** 199****0001 */
export function maskPhone(phone: string): string {
  return `${phone.slice(0, 3)}****${phone.slice(7)}`
}

import * as z from 'zod'
import {
  DateField,
  HouseholdId,
  longText,
  MemberNo,
  PersonName,
  StationId,
  text,
} from '../primitives'
import {
  CardIssue,
  DELIVERY_WAY_KEYS,
  HomeAddress,
  Householder,
  HouseholdRef,
  LiaisonNo,
  RECEIVER_RELATION_KEYS,
  StandInNo,
  Village,
} from './contactCardTerms'

export const Why = text('原因', 60)

/** One household of the caller's station. */
export const OneHousehold = z.strictObject({ stationId: StationId, householdId: HouseholdId })

/** The households that one step is taken for. */
export function householdIds(max: number) {
  return z
    .array(HouseholdId)
    .min(1)
    .max(max)
    .refine(areDifferent, '同一户选了两次。')
    .describe('住户')
}

function areDifferent(ids: readonly string[]): boolean {
  return new Set(ids).size === ids.length
}

/** A household's stand-in is there when the liaison is not. */
export function refuseSamePerson(
  { liaisonNo, standInNo }: { liaisonNo: number; standInNo: number },
  context: z.RefinementCtx,
): void {
  if (liaisonNo !== standInNo) return
  const message = '替班人要和联络员不是同一个人，请换一个人。'
  context.addIssue({ code: 'custom', path: ['standInNo'], message })
}

export const NewHousehold = z
  .strictObject({
    householder: Householder,
    village: Village,
    address: HomeAddress.optional(),
    ref: HouseholdRef.optional(),
    liaisonNo: LiaisonNo,
    standInNo: StandInNo,
  })
  .superRefine(refuseSamePerson)
  .describe('住户')
export type NewHousehold = z.infer<typeof NewHousehold>

/** Only what is named is changed; null empties a field. */
export const HouseholdEdit = z
  .strictObject({
    householder: Householder.optional(),
    village: Village.optional(),
    address: HomeAddress.nullable().optional(),
    ref: HouseholdRef.nullable().optional(),
  })
  .refine((edit) => Object.values(edit).some((value) => value !== undefined), '没有改动，不用交。')
  .describe('要改的资料')
export type HouseholdEdit = z.infer<typeof HouseholdEdit>

/** What a printed card says, so that it is known once it is no longer right. */
export const CardAsPrinted = z.strictObject({
  householdId: HouseholdId,
  issue: CardIssue,
  liaisonNo: LiaisonNo,
  standInNo: StandInNo,
})
export type CardAsPrinted = z.infer<typeof CardAsPrinted>

export const CardsAsPrinted = z
  .array(CardAsPrinted)
  .min(1)
  .max(40)
  .refine((cards) => areDifferent(cards.map((card) => card.householdId)), '同一户选了两次。')
  .describe('印好的卡')

/** How a card was brought, as the ledger is told. */
export const Delivery = z
  .strictObject({
    way: z.enum(DELIVERY_WAY_KEYS).describe('怎么送的'),
    to: z
      .strictObject({
        name: PersonName.describe('收卡人'),
        relation: z.enum(RECEIVER_RELATION_KEYS).optional().describe('收卡人是谁'),
      })
      .optional()
      .describe('收卡人'),
    on: DateField.describe('送卡日期'),
    byNo: MemberNo.describe('送卡人'),
    /** The file that the page put at the path that `contactCards.deliveryPhotoPath` gave. */
    photoId: z.string().min(1).max(300).optional().describe('照片'),
    note: longText('备注', 100).optional(),
  })
  .superRefine(({ way, to }, context) => {
    const path = ['to', 'name']
    if (way === 'handedOver' && !to) {
      context.addIssue({ code: 'custom', path, message: '请填谁收的卡。' })
    }
    if (way === 'notAtHome' && to) {
      context.addIssue({ code: 'custom', path, message: '家里没人，就不用填收卡人。' })
    }
  })
  .describe('送卡记录')
export type Delivery = z.infer<typeof Delivery>

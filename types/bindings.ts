import * as z from 'zod'
import { ConsentField } from './bindings/bindingConsent'
import { IdTail, OfferCode, OfferId, TieId } from './bindings/bindingFields'
import { ExpiringCode, Tie, WaitingOffer } from './bindings/bindingShapes'
import { BindingSideField, KinshipField, WAITING_OFFERS_MAX } from './bindings/bindingTerms'
import { CardCode } from './contactCards/contactCardTerms'
import { After, InstantField, PersonId, PersonName, StationId, text } from './primitives'
import { procedure } from './procedure'

export { forgetMe, myBindings } from './bindings/tabProcedures'

/**
 * Binds the caller to their own file by their household's card: the code, the name and the last
 * four of the ID number fit one person of the household. Whatever does not fit, the answer is one
 * and the same, also for a person who is bound already or has too many ties, and it takes as long; who
 * has no ID number on file is bound at the desk, and who works at the station by a colleague. What is
 * refused for the caller's own ties is refused before anything is looked at.
 */
export const bindByCard = procedure({
  name: 'bindings.byCard',
  kind: 'write',
  who: ['guest'],
  input: z.strictObject({
    code: CardCode,
    name: PersonName,
    idTail: IdTail,
    consent: ConsentField,
  }),
  output: z.object({ personId: PersonId }),
  errors: [
    'BINDING_NOT_MATCHED',
    'TOO_MANY_TRIES',
    'MEMBER_BINDS_AT_DESK',
    'BOUND_TO_OTHER_FILE',
    'TOO_MANY_TIES',
  ],
})

/** The same by the phone number that WeChat vouches for and the name, at one station. */
export const bindByPhone = procedure({
  name: 'bindings.byPhone',
  kind: 'write',
  who: ['guest'],
  input: z.strictObject({
    stationId: StationId,
    name: PersonName,
    /** What the button `getPhoneNumber` gives: good once, for five minutes. */
    phoneCode: z.string().min(1).max(200).describe('手机号凭证'),
    consent: ConsentField,
  }),
  output: z.object({ personId: PersonId }),
  errors: [
    'BINDING_NOT_MATCHED',
    'TOO_MANY_TRIES',
    'PHONE_CODE_USED',
    'MEMBER_BINDS_AT_DESK',
    'BOUND_TO_OTHER_FILE',
    'TOO_MANY_TIES',
  ],
})

/** At the desk: a code good for ten minutes, to be scanned by who sits there. */
export const offerBinding = procedure({
  name: 'bindings.offer',
  kind: 'write',
  who: ['staff', 'head'],
  input: z
    .strictObject({
      stationId: StationId,
      personId: PersonId,
      as: BindingSideField,
      /** These three of family alone. */
      kinship: KinshipField.optional(),
      familyName: PersonName.describe('家人的姓名').optional(),
      /** The person has signed the text of `CONSENT.family`, or the one who may for them. */
      consentOnPaper: z.boolean().describe('本人签字同意').optional(),
    })
    .superRefine((input, context) => {
      if (input.as !== 'family') return
      const refuse = (path: string, message: string) =>
        context.addIssue({ code: 'custom', path: [path], message })
      if (!input.kinship) refuse('kinship', '请选和本人的关系。')
      if (!input.familyName) refuse('familyName', '请填家人的姓名。')
      if (!input.consentOnPaper) {
        refuse('consentOnPaper', '要本人签字同意，才能给家人绑定。请先请本人签字。')
      }
    }),
  output: ExpiringCode,
  errors: ['ALREADY_BOUND_ELSEWHERE', 'FILE_ENDED'],
})

/** By the person alone: a code good for a day, to be handed to one of the family; the tap is the consent. */
export const inviteFamily = procedure({
  name: 'bindings.invite',
  kind: 'write',
  who: ['person'],
  input: z.strictObject({
    personId: PersonId,
    kinship: KinshipField,
    familyName: PersonName.describe('家人的姓名'),
    consent: ConsentField,
  }),
  output: ExpiringCode,
  errors: ['FILE_ENDED', 'TOO_MANY_OFFERS'],
})

/** All codes of `inviteFamily` that the person can still take back: those nobody has used, the oldest first. */
export const waitingOffers = procedure({
  name: 'bindings.waitingOffers',
  kind: 'read',
  who: ['person'],
  input: z.strictObject({ personId: PersonId }),
  output: z.object({ offers: z.array(WaitingOffer).max(WAITING_OFFERS_MAX) }),
  errors: [],
})

/** Takes back such a code: nobody can use it from now on. */
export const withdrawOffer = procedure({
  name: 'bindings.withdrawOffer',
  kind: 'write',
  who: ['person'],
  input: z.strictObject({ personId: PersonId, offerId: OfferId }),
  output: z.object({}),
  errors: ['OFFER_USED'],
})

/** What a one-time code leads to, before it is used. */
export const readOffer = procedure({
  name: 'bindings.readOffer',
  kind: 'read',
  who: ['guest'],
  input: z.strictObject({ code: OfferCode }),
  output: z.object({
    stationName: z.string(),
    dutyPhone: z.string(),
    /** Masked: 周＊＊. */
    personName: z.string(),
    as: BindingSideField,
    kinship: KinshipField.optional(),
    expiresAt: InstantField,
  }),
  errors: ['OFFER_UNKNOWN'],
})

/** The mini-program code of a one-time code, base64 of a PNG. */
export const offerPicture = procedure({
  name: 'bindings.offerPicture',
  kind: 'read',
  who: ['guest'],
  input: z.strictObject({ code: OfferCode }),
  output: z.object({ png: z.string() }),
  errors: ['OFFER_UNKNOWN'],
})

/** Uses a one-time code: once, by one WeChat user who is not the one that made it. */
export const acceptOffer = procedure({
  name: 'bindings.accept',
  kind: 'write',
  who: ['guest'],
  input: z.strictObject({ code: OfferCode, consent: ConsentField }),
  output: z.object({ personId: PersonId, as: BindingSideField }),
  errors: [
    'OFFER_UNKNOWN',
    'OWN_OFFER',
    'ALREADY_BOUND_ELSEWHERE',
    'BOUND_TO_OTHER_FILE',
    'BOUND_AS_SELF',
    'TOO_MANY_TIES',
  ],
})

/** Who is tied to a file, or was: for the person, not for family; for the station with `stationId`. */
export const bindingsOfPerson = procedure({
  name: 'bindings.ofPerson',
  kind: 'read',
  who: ['person', 'staff', 'head'],
  input: z.strictObject({
    personId: PersonId,
    stationId: StationId.optional(),
    ended: z.boolean().describe('现在的还是解除了的'),
    /** `next` of the page before. */
    after: After,
  }),
  output: z.object({ ties: z.array(Tie), next: z.string().optional() }),
  errors: [],
})

/**
 * Ends a tie at once: by the person, of family; by the station, any, with `stationId` and why.
 * What has ended already is left as it is; where its user ended it, the station takes them off all the
 * same: they see nothing more of what they booked. Where the station ends a self tie, those go too whom
 * it let in, unless `familyStays`.
 */
export const endBinding = procedure({
  name: 'bindings.end',
  kind: 'write',
  who: ['person', 'staff', 'head'],
  input: z
    .strictObject({
      personId: PersonId,
      tieId: TieId,
      stationId: StationId.optional(),
      why: text('原因', 60).optional(),
      /** Of the station that ends a person's own tie: it was the person, who has a new phone. */
      familyStays: z.boolean().describe('家人的绑定留着').optional(),
    })
    .superRefine(({ stationId, why }, context) => {
      if (stationId === undefined || why !== undefined) return
      context.addIssue({ code: 'custom', path: ['why'], message: '请填原因。' })
    }),
  output: z.object({
    /** How many of family went with it; there where the station ended a self tie and no family stays. */
    familyEnded: z.number().int().optional(),
  }),
  errors: [],
})

/**
 * Ends the caller's own tie to a file: the consent is withdrawn. Open to guests, so that a retry
 * after a lost answer is answered as the first try was, and not with `NOT_ALLOWED`.
 */
export const endOwnBinding = procedure({
  name: 'bindings.endOwn',
  kind: 'write',
  who: ['guest'],
  input: z.strictObject({ personId: PersonId }),
  output: z.object({}),
  errors: [],
})

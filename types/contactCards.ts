import * as z from 'zod'
import {
  CardsAsPrinted,
  HouseholdEdit,
  householdIds,
  NewHousehold,
  OneHousehold,
  refuseSamePerson,
  Why,
} from './contactCards/contactCardInputs'
import { ASSIGNED_AT_ONCE } from './contactCards/contactCardRules'
import {
  CardCode,
  CardNo,
  LiaisonNo,
  REPLACE_REASON_KEYS,
  StandInNo,
} from './contactCards/contactCardTerms'
import {
  CardSheet,
  CoverageOfStation,
  HouseholdChange,
  HouseholdDetail,
  ScannedCard,
} from './contactCards/contactCardViews'
import { HouseholdRow } from './contactCards/householdList'
import { After, HouseholdId, StationId } from './primitives'
import { procedure } from './procedure'

export {
  correctDelivery,
  deliveriesOfHousehold,
  deliveryPhoto,
  deliveryPhotoPath,
  listDeliveries,
  recordDelivery,
} from './contactCards/deliveryProcedures'
export { listHouseholds } from './contactCards/tabProcedures'

/** A household that the station serves from now on; its card gets the next number. */
export const addHousehold = procedure({
  name: 'contactCards.addHousehold',
  kind: 'write',
  who: ['head', 'staff'],
  input: z.strictObject({ stationId: StationId, household: NewHousehold }),
  output: z.object({ householdId: HouseholdId, cardNo: CardNo }),
  errors: ['HOUSEHOLD_REF_TAKEN', 'TOO_MANY_VILLAGES'],
})

export const editHousehold = procedure({
  name: 'contactCards.editHousehold',
  kind: 'write',
  who: ['head', 'staff'],
  input: z.strictObject({ ...OneHousehold.shape, edit: HouseholdEdit, why: Why }),
  output: z.object({}),
  errors: ['HOUSEHOLD_ENDED', 'HOUSEHOLD_REF_TAKEN', 'TOO_MANY_VILLAGES'],
})

/** The station no longer serves the household; its card's code is dead until it is taken up again. */
export const endHousehold = procedure({
  name: 'contactCards.endHousehold',
  kind: 'write',
  who: ['head', 'staff'],
  input: z.strictObject({ ...OneHousehold.shape, why: Why }),
  output: z.object({}),
  errors: ['HOUSEHOLD_ENDED', 'HOUSEHOLD_LIVED_IN'],
})

export const reopenHousehold = procedure({
  name: 'contactCards.reopenHousehold',
  kind: 'write',
  who: ['head', 'staff'],
  input: z.strictObject({ ...OneHousehold.shape, why: Why }),
  output: z.object({}),
  errors: ['NOT_OPEN'],
})

/** Gives households to a liaison and a stand-in, all or none; `changed`: those that had others before. */
export const assignHouseholds = procedure({
  name: 'contactCards.assign',
  kind: 'write',
  who: ['head', 'staff'],
  input: z
    .strictObject({
      stationId: StationId,
      householdIds: householdIds(ASSIGNED_AT_ONCE),
      liaisonNo: LiaisonNo,
      standInNo: StandInNo,
      why: Why,
    })
    .superRefine(refuseSamePerson),
  output: z.object({ changed: z.number().int() }),
  errors: ['HOUSEHOLD_ENDED'],
})

/** One household with its ledger; a liaison sees those that they hold. */
export const oneHousehold = procedure({
  name: 'contactCards.household',
  kind: 'read',
  who: ['head', 'staff', 'liaison'],
  input: OneHousehold,
  output: HouseholdDetail,
  errors: [],
})

/** Twenty changes of a household, newest first; a liaison sees those of households that they hold. */
export const householdChanges = procedure({
  name: 'contactCards.changes',
  kind: 'read',
  who: ['head', 'staff', 'liaison'],
  input: z.strictObject({ ...OneHousehold.shape, after: After }),
  output: z.object({ changes: z.array(HouseholdChange), next: z.string().optional() }),
  errors: [],
})

/** The household with a card number, `NOT_FOUND` where there is none; a liaison finds those they hold. */
export const findByCardNo = procedure({
  name: 'contactCards.findByCardNo',
  kind: 'read',
  who: ['head', 'staff', 'liaison'],
  input: z.strictObject({ stationId: StationId, cardNo: CardNo }),
  output: HouseholdRow,
  errors: [],
})

/** What is printed on up to four cards: one A4 sheet. */
export const cardSheet = procedure({
  name: 'contactCards.sheet',
  kind: 'read',
  who: ['head', 'staff', 'liaison'],
  input: z.strictObject({ stationId: StationId, householdIds: householdIds(4) }),
  output: CardSheet,
  errors: ['HOUSEHOLD_ENDED', 'STAND_IN_NEEDED', 'NEW_CARD_NEEDED'],
})

/** After printing: what the sheets said. */
export const markPrinted = procedure({
  name: 'contactCards.markPrinted',
  kind: 'write',
  who: ['head', 'staff', 'liaison'],
  input: z.strictObject({ stationId: StationId, cards: CardsAsPrinted }),
  output: z.object({}),
  errors: ['HOUSEHOLD_ENDED', 'CARD_REPLACED', 'NEW_CARD_NEEDED'],
})

/** The mini-program code of a household's card, a PNG in base64, to save or to send. */
export const cardCodePicture = procedure({
  name: 'contactCards.codePicture',
  kind: 'read',
  who: ['head', 'staff', 'liaison'],
  input: OneHousehold,
  output: z.object({ png: z.string() }),
  errors: ['HOUSEHOLD_ENDED'],
})

/** A new code for each household; from then on the old ones are answered like unknown ones. */
export const replaceCards = procedure({
  name: 'contactCards.replaceCards',
  kind: 'write',
  who: ['head', 'staff'],
  input: z.strictObject({
    stationId: StationId,
    householdIds: householdIds(40),
    why: z.enum(REPLACE_REASON_KEYS).describe('换卡的原因'),
  }),
  output: z.object({}),
  errors: ['HOUSEHOLD_ENDED'],
})

/** What everyone reads who scans a household's card; the first time is kept as seen. */
export const scanCard = procedure({
  name: 'contactCards.scan',
  kind: 'read',
  who: ['guest'],
  input: z.strictObject({ code: CardCode }),
  output: ScannedCard,
  errors: ['CARD_UNKNOWN', 'TOO_MANY_TRIES'],
  keeps: true,
})

/**
 * How many households of a station have their card, and of the stations right below it; `ofStationId`
 * is one's own station or one below it. A station's own numbers are of this moment; `whole` follows
 * within `SUMMED_EVERY_MINUTES`.
 */
export const cardCoverage = procedure({
  name: 'contactCards.coverage',
  kind: 'read',
  who: ['head', 'staff'],
  input: z.strictObject({ stationId: StationId, ofStationId: StationId, after: After }),
  output: CoverageOfStation,
  errors: [],
})

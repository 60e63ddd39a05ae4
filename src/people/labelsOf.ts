import { KINSHIPS } from '@contract/people/kinships'
import * as terms from '@contract/people/personTerms'

const LISTS: readonly Readonly<Record<string, { readonly label: string }>>[] = [
  terms.NO_ID_NUMBER_REASONS,
  terms.SEXES,
  terms.BRANCHES,
  terms.RANKS,
  terms.DISCHARGE_FORMS,
  terms.MARITAL_STATES,
  KINSHIPS,
  terms.LIVING,
  terms.HOUSING,
  terms.EMPLOYMENT_STATES,
  terms.WISH_KINDS,
  terms.PARTY_STATES,
  terms.HONOUR_KINDS,
  terms.ENTITLEMENT_KINDS,
  terms.HEALTH_STATES,
  terms.DISABILITY_CAUSES,
  terms.CARE_NEEDS,
  terms.HARDSHIP_KINDS,
  terms.INCOME_BANDS,
  terms.TAGS,
]

/**
 * What the keys of one of the contract's lists are called: a schema holds the keys alone.
 * @throws Error when no list has just these keys
 */
export function labelsOf(keys: readonly string[]): string[] {
  const list = LISTS.find((each) => Object.keys(each).join() === keys.join())
  if (!list) throw new Error(`No terms for ${keys.join()}`)
  return Object.values(list).map(({ label }) => label)
}

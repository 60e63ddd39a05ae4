import type { HouseholdEdit, NewHousehold } from '@contract/contactCards/contactCardInputs'
import { Village } from '@contract/contactCards/contactCardTerms'
import type { HouseholdDetail } from '@contract/contactCards/contactCardViews'
import type { FieldIssue } from '@contract/procedure'

/** What is typed of a household; 0 stands for nobody yet. */
export interface HouseholdForm {
  householder: string
  village: string
  address: string
  ref: string
  liaisonNo: number
  standInNo: number
  why: string
}

export const EMPTY_HOUSEHOLD: HouseholdForm = {
  householder: '',
  village: '',
  address: '',
  ref: '',
  liaisonNo: 0,
  standInNo: 0,
  why: '',
}

/** A household as it is, to be changed. */
export function formOf(household: HouseholdDetail): HouseholdForm {
  const { householder, village, address = '', ref = '', liaison, standIn } = household
  const members = { liaisonNo: liaison.memberNo, standInNo: standIn.memberNo }
  return { householder, village, address, ref, ...members, why: '' }
}

/** What is handed in of a new household; who is not chosen yet is left out for the contract to ask for. */
export function newHouseholdOf(form: HouseholdForm): Partial<NewHousehold> {
  const { householder, village, address, ref, liaisonNo, standInNo } = form
  return {
    householder,
    village,
    ...(address.trim() !== '' && { address }),
    ...(ref.trim() !== '' && { ref }),
    ...(liaisonNo !== 0 && { liaisonNo }),
    ...(standInNo !== 0 && { standInNo }),
  }
}

/** What was changed; a field that was emptied is null. */
export function editOf(form: HouseholdForm, before: HouseholdDetail): HouseholdEdit {
  const householder = form.householder.trim()
  const village = Village.safeParse(form.village).data ?? form.village
  const address = form.address.trim()
  const ref = form.ref.trim()
  return {
    ...(householder !== before.householder && { householder }),
    ...(village !== before.village && { village }),
    ...(address !== (before.address ?? '') && { address: address === '' ? null : address }),
    ...(ref !== (before.ref ?? '') && { ref: ref === '' ? null : ref }),
  }
}

/** The fields of the page, from top to bottom. */
const FIELD_PATHS = [
  'householder',
  'village',
  'address',
  'ref',
  'liaisonNo',
  'standInNo',
  'why',
] as const
export type FieldPath = (typeof FIELD_PATHS)[number]

/** Issues by the page's own fields, wherever they lie in the input. */
export function pageIssues(issues: readonly FieldIssue[]): FieldIssue[] {
  return issues.map((issue) => ({
    ...issue,
    path: issue.path.replace(/^(?:household|edit)\./, ''),
  }))
}

/** The topmost field of the page that something is wrong with. */
export function firstWrongField(issues: readonly FieldIssue[]): FieldPath | undefined {
  return FIELD_PATHS.find((path) => issues.some((issue) => issue.path === path))
}

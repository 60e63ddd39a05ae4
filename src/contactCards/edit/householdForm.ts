import type { HouseholdEdit, NewHousehold } from '@contract/contactCards/contactCardInputs'
import { Village } from '@contract/contactCards/contactCardTerms'
import type { HouseholdDetail } from '@contract/contactCards/contactCardViews'

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
export const FIELD_PATHS = [
  'householder',
  'village',
  'address',
  'ref',
  'liaisonNo',
  'standInNo',
  'why',
] as const
export type FieldPath = (typeof FIELD_PATHS)[number]

/** Where on the page stands what the input names, wherever it lies there. */
export function placeOf(path: string): string {
  return path.replace(/^(?:household|edit)\./, '')
}

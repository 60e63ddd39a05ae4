import type { registerWalkIn } from '@contract/appointments'
import type { Relation } from '@contract/appointments/appointmentTerms'
import type { Matter } from '@contract/matters'
import type { InputOf } from '@contract/procedure'

/**
 * What the desk has typed of somebody who has come. Other people's names and numbers do not stay on
 * a phone of the staff: it is not kept.
 */
export interface WalkInDraft {
  matter: Matter | undefined
  /** Whose file it is, where one was picked; the name is then that of the file. */
  personId: string | undefined
  name: string
  phone: string
  relation: Relation
  note: string
}

export const EMPTY_WALK_IN: WalkInDraft = {
  matter: undefined,
  personId: undefined,
  name: '',
  phone: '',
  relation: 'self',
  note: '',
}

export type WalkInInput = Omit<InputOf<typeof registerWalkIn>, 'matter'> & {
  matter: Matter | undefined
}

/** What is sent; what was left empty is left out. */
export function walkInInput(stationId: string, draft: WalkInDraft): WalkInInput {
  const { matter, personId, relation, name, phone, note } = draft
  const served = { relation, name, ...(phone.trim() !== '' && { phone }) }
  const file = personId !== undefined && { personId }
  return { stationId, matter, ...file, served, ...(note.trim() !== '' && { note }) }
}

/** The fields as they stand on the page, from top to bottom. */
export const ORDER = ['served.name', 'served.phone', 'matter', 'note'] as const

import * as z from 'zod'
import { procedure } from '../procedure'
import { PageAtStation, PageByPerson, Proposal, RecordId, Settlement } from './personInputs'
import { Correction, NextPage } from './personViews'

/** How many corrections of one file may wait for an answer. */
export const OPEN_CORRECTIONS_MAX = 10

/** The person, or who acts for the person, says what is wrong in a part that they see. */
export const proposeCorrection = procedure({
  name: 'people.proposeCorrection',
  kind: 'write',
  who: ['person'],
  input: Proposal,
  output: z.object({ correctionId: RecordId }),
  errors: ['TOO_MANY_CORRECTIONS'],
})

export const myCorrections = procedure({
  name: 'people.myCorrections',
  kind: 'read',
  who: ['person'],
  input: PageByPerson,
  output: z.object({ corrections: z.array(Correction), next: NextPage }),
  errors: [],
})

/** The station's open ones, the oldest first; that a member read them is recorded with each file. */
export const openCorrections = procedure({
  name: 'people.corrections',
  kind: 'read',
  who: ['head', 'staff'],
  input: PageAtStation,
  output: z.object({ corrections: z.array(Correction), next: NextPage }),
  errors: [],
})

export const settleCorrection = procedure({
  name: 'people.settleCorrection',
  kind: 'write',
  who: ['head', 'staff'],
  input: Settlement,
  output: z.object({}),
  errors: ['NOT_OPEN'],
})

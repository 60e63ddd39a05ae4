import * as z from 'zod'
import { procedure } from '../procedure'
import { CarePlan, CarePlanRow } from './personCarePlan'
import {
  CarePlanEdit,
  CarePlanEnd,
  NewCarePlan,
  OneCarePlan,
  PageAtStation,
  RecordId,
} from './personInputs'
import { NextPage } from './personViews'

export const openCarePlan = procedure({
  name: 'people.openCarePlan',
  kind: 'write',
  who: ['head', 'staff'],
  input: NewCarePlan,
  output: z.object({ carePlanId: RecordId }),
  errors: ['CARE_PLAN_OPEN', 'PLAN_FOR_ENDED_FILE'],
})

export const oneCarePlan = procedure({
  name: 'people.carePlan',
  kind: 'read',
  who: ['head', 'staff'],
  input: OneCarePlan,
  output: CarePlan,
  errors: [],
})

export const editCarePlan = procedure({
  name: 'people.editCarePlan',
  kind: 'write',
  who: ['head', 'staff'],
  input: CarePlanEdit,
  output: z.object({ version: z.number().int() }),
  errors: ['EDITED_MEANWHILE', 'NOT_OPEN'],
})

export const closeCarePlan = procedure({
  name: 'people.closeCarePlan',
  kind: 'write',
  who: ['head', 'staff'],
  input: CarePlanEnd,
  output: z.object({}),
  errors: ['EDITED_MEANWHILE', 'NOT_OPEN'],
})

/** The station's open ones, what is overdue and due soonest first. */
export const duePlans = procedure({
  name: 'people.carePlans',
  kind: 'read',
  who: ['head', 'staff'],
  input: PageAtStation,
  output: z.object({ carePlans: z.array(CarePlanRow), next: NextPage }),
  errors: [],
})

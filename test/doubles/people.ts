import type { HouseholdDetail } from '@contract/contactCards/contactCardViews'
import type { ComparedFile } from '@contract/people/comparedFiles'
import type { CarePlan } from '@contract/people/personCarePlan'
import { PART_NAMES, partsEditedBy, partsSeenBy } from '@contract/people/personFile'
import type { PersonFile, PersonRow } from '@contract/people/personViews'
import { instantOf } from '@contract/time'
import { NOW } from './examples'

export const PERSON_ROW: PersonRow = {
  personId: 'person-1',
  name: '周建军',
  sex: 'male',
  age: 76,
  village: '龙门村',
  householdId: 'household-1',
  idNumber: '990101***********9',
  tags: ['aged'],
}

/** An old soldier's file as the desk sees it, numbers masked; training and hardship are empty. */
export const PERSON_FILE: PersonFile = {
  personId: 'person-1',
  stationId: 'bachuan',
  name: '周建军',
  sex: 'male',
  age: 76,
  parts: {
    identity: {
      name: '周建军',
      idNumber: '990101***********9',
      sex: 'male',
      phone: '199****0001',
    },
    tags: [{ tag: 'aged', since: '2020', confirmedByNo: 1, confirmedOn: '2026-07-01' }],
    service: { enlisted: '1969-12', branch: 'army' },
    family: {
      marital: 'married',
      relatives: [{ name: '周小梅', kinship: 'child', phone: '199****0002' }],
    },
    work: { state: 'retired' },
  },
  sees: [...PART_NAMES],
  edits: partsEditedBy('station'),
  reveals: { idNumber: true, phone: true },
  version: 3,
  updatedAt: NOW,
  confirmedAt: instantOf('2026-07-01', '09:00'),
  openCorrections: 0,
  sameIdNumber: [],
  merges: [],
}

/** The same beside another with which it may be made one. */
export const COMPARED_FILE: ComparedFile = {
  ...{ personId: PERSON_FILE.personId, name: PERSON_FILE.name, parts: PERSON_FILE.parts },
  ...{ version: PERSON_FILE.version, updatedAt: NOW, isEnded: false },
}

/** The same with its whole numbers. */
export const WHOLE_FILE: PersonFile = {
  ...PERSON_FILE,
  parts: {
    ...PERSON_FILE.parts,
    identity: {
      name: '周建军',
      idNumber: '990101195001010010',
      sex: 'male',
      phone: '19900000001',
    },
    family: {
      marital: 'married',
      relatives: [{ name: '周小梅', kinship: 'child', phone: '19900000002' }],
    },
  },
}

/** The same as the liaison of the household sees it. */
export const LIAISON_FILE: PersonFile = {
  ...PERSON_FILE,
  sees: partsSeenBy('liaison'),
  edits: [],
  reveals: { idNumber: false, phone: true },
}

/** The same as the person sees it. */
export const OWN_FILE: PersonFile = {
  ...PERSON_FILE,
  sees: partsSeenBy('self'),
  edits: [],
}

/** The household that the person lives in. */
export const HOUSEHOLD: HouseholdDetail = {
  householdId: 'household-1',
  cardNo: 12,
  householder: '周建军',
  village: '龙门村',
  liaison: { memberNo: 3, name: '王秀兰' },
  standIn: { memberNo: 4, name: '刘志强' },
  state: 'none',
  seen: false,
  outdated: false,
  issue: 1,
  issuedAt: NOW,
  added: { by: { memberNo: 1, name: '李敏' }, at: NOW },
  deliveries: [],
  changes: [],
}

/** A plan of two steps, the first of which is done; the other is overdue at `NOW`. */
export const CARE_PLAN: CarePlan = {
  carePlanId: 'plan-1',
  personId: 'person-1',
  name: '周建军',
  lead: { memberNo: 1, name: '李敏' },
  goals: [
    {
      text: '把病看好',
      steps: [
        { text: '陪去医院', due: '2026-07-05', done: { on: '2026-07-04', byNo: 1 } },
        { text: '办慢性病卡', due: '2026-07-11' },
      ],
    },
  ],
  nextDue: '2026-07-11',
  version: 2,
  openedAt: instantOf('2026-07-01', '09:00'),
}

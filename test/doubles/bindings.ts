import { CONSENT } from '@contract/bindings/bindingConsent'
import type { OwnBinding, Tie } from '@contract/bindings/bindingShapes'
import { NOW, STATION } from './examples'

/** The own file of the person who holds the phone. */
export const OWN_BINDING: OwnBinding = {
  personId: 'person-1',
  name: '周建军',
  as: 'self',
  boundAt: NOW,
  stationId: STATION.stationId,
  stationName: '巴川街道退役军人服务站',
  dutyPhone: STATION.dutyPhone,
}

/** A daughter who acts for that person. */
export const FAMILY_TIE: Tie = {
  tieId: 'tie-2',
  as: 'family',
  kinship: 'child',
  familyName: '周小梅',
  way: 'invited',
  boundAt: NOW,
  consent: { by: 'person', version: CONSENT.version, at: NOW },
}

/** The person's own tie, made at the desk. */
export const SELF_TIE: Tie = {
  tieId: 'tie-1',
  as: 'self',
  way: 'desk',
  boundAt: NOW,
  consent: { by: 'self', version: CONSENT.version, at: NOW },
  recordedBy: { memberNo: 1, name: '李敏' },
}

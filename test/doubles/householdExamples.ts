import type {
  CardSheet,
  CoverageOfStation,
  DeliveryRow,
  HouseholdDetail,
  ScannedCard,
} from '@contract/contactCards/contactCardViews'
import type { HouseholdRow } from '@contract/contactCards/householdList'
import type { Colleague } from '@contract/members/colleagues'
import { instantOf } from '@contract/time'
import { STATION } from './examples'

export const WANG = { memberNo: 3, name: '王秀兰' }
export const LIU = { memberNo: 5, name: '刘志强' }

/** A household whose card is printed and not brought yet, unless `part` says otherwise. */
export function sampleHousehold(part: Partial<HouseholdDetail> = {}): HouseholdDetail {
  return {
    householdId: 'household-1',
    cardNo: 327,
    householder: '周建军',
    village: '演示村',
    liaison: WANG,
    standIn: LIU,
    state: 'none',
    seen: false,
    outdated: false,
    nextStep: 'deliver',
    issue: 1,
    issuedAt: instantOf('2026-07-01'),
    printed: { liaison: WANG, standIn: LIU, at: instantOf('2026-07-02') },
    added: { by: { memberNo: 1, name: '李敏' }, at: instantOf('2026-07-01') },
    deliveries: [],
    changes: [],
    ...part,
  }
}

/** An entry of the household's ledger: a relative took the card. */
export const ENTRY: DeliveryRow = {
  deliveryId: 'delivery-1',
  householdId: 'household-1',
  cardNo: 327,
  householder: '周建军',
  issue: 1,
  way: 'handedOver',
  to: { name: '周桂芳', relation: 'family' },
  on: '2026-07-10',
  by: WANG,
  recordedBy: { memberNo: 1, name: '李敏' },
  recordedAt: instantOf('2026-07-10', '16:00'),
  hasPhoto: false,
}

/** A household as a list shows it. */
export function householdRow(part: Partial<HouseholdRow> = {}): HouseholdRow {
  const { issue, issuedAt, printed, deliveries, changes, ...row } = sampleHousehold()
  return { ...row, ...part }
}

/** The coverage of the station: two of five have their card. */
export const COVERAGE: CoverageOfStation = {
  place: STATION.place,
  level: STATION.level,
  total: 5,
  delivered: 2,
  without: 3,
  seen: 1,
  refused: 0,
  notAtHome: 1,
  outdated: 1,
  whole: { total: 5, delivered: 2, without: 3, seen: 1, refused: 0, notAtHome: 1 },
  villages: [
    { village: '演示村', total: 3, delivered: 2, without: 1 },
    { village: '石桥村', total: 2, delivered: 0, without: 2 },
  ],
  liaisons: [{ ...WANG, total: 5, delivered: 2, without: 3 }],
  below: [],
}

/** The public side of the household's card. */
export const SCANNED_CARD: ScannedCard = {
  cardNo: 327,
  ...STATION,
  today: { date: '2026-07-13', periods: [{ opens: '08:30', closes: '17:30' }] },
  liaison: { name: '王秀兰', phone: '19900001234' },
  standIn: { name: '刘志强', phone: '19900005678' },
}

/** The household's card as it is printed. */
export const CARD_SHEET: CardSheet = {
  stationName: '巴川街道退役军人服务站',
  dutyPhone: STATION.dutyPhone,
  hours: { workday: [{ opens: '08:30', closes: '17:30' }], weekend: [], holiday: [] },
  cards: [
    {
      householdId: 'household-1',
      cardNo: 327,
      issue: 1,
      scene: 'h.0123456789ABCDEFGHJKMNPQRS',
      liaison: { ...WANG, phone: '19900001234' },
      standIn: { ...LIU, phone: '19900005678' },
    },
  ],
}

/** A liaison of the station. */
export function sampleColleague(memberNo: number, name: string): Colleague {
  return {
    memberNo,
    role: 'liaison',
    name,
    matters: [],
    publishes: { name: true, phone: true },
    joinedAt: instantOf('2026-01-05'),
    holdsFor: [memberNo],
  }
}

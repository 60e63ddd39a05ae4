import { EXPORT_ROWS_MAX } from '@contract/ledgers/ledgerTerms'
import { takeDeliveries } from './takeDeliveries'
import { takeHouseholds } from './takeHouseholds'

const FULL = Array.from({ length: EXPORT_ROWS_MAX }, (_, index) => index + 1)

/** How many there are in the station's ledger. */
let there = 0

jest.mock('../members/public', () => ({ findRoster: async () => ({}) }))
jest.mock('./calledInSheet', () => ({ calledInSheet: () => '李敏' }))
jest.mock('../contactCards/public', () => ({
  addressOf: () => undefined,
  householdRow: ({ cardNo }: { cardNo: number }) => ({ cardNo }),
  deliveryRow: ({ cardNo }: { cardNo: number }) => ({
    cardNo,
    by: {},
    recordedBy: {},
    recordedAt: 0,
  }),
  findHouseholds: async (_: string, __: object, after: number, limit: number) =>
    records(after, limit),
  findDeliveries: async (_: object, before: string | undefined, limit: number) =>
    records(Number(before ?? 0), limit),
}))

function records(after: number, limit: number) {
  return [...FULL, EXPORT_ROWS_MAX + 1]
    .slice(0, there)
    .slice(after, after + limit)
    .map((cardNo) => ({ cardNo, sequence: String(cardNo), endedAt: null }))
}

describe.each([
  ['households', takeHouseholds],
  ['deliveries', takeDeliveries],
])('%s that fill a part', (_, take) => {
  const taking = {
    stationId: 'demo-town',
    village: undefined,
    tag: undefined,
    after: undefined,
    masked: true,
    now: 0,
  }

  test('exactly are all there are: no empty part follows', async () => {
    there = EXPORT_ROWS_MAX
    const { rows, next } = await take(taking)
    expect([rows.length, next]).toEqual([EXPORT_ROWS_MAX, undefined])
  })

  test('and one more: it comes in the next part', async () => {
    there = EXPORT_ROWS_MAX + 1
    const { rows, next } = await take(taking)
    expect([rows.length, next]).toEqual([EXPORT_ROWS_MAX, String(EXPORT_ROWS_MAX)])
    expect((await take({ ...taking, after: next })).rows).toHaveLength(1)
  })
})

import { fieldIssues } from '@contract/fieldIssues'
import { exportLedger } from '@contract/ledgers'
import { exportInput, WHOLE_LEDGER } from './exportForm'

const NARROWED = { ...WHOLE_LEDGER, village: '石鱼村', tag: 'hardship' }

test.each([
  ['people', { village: '石鱼村', tag: 'hardship' }],
  ['households', { village: '石鱼村' }],
  ['deliveries', {}],
] as const)('a ledger of %s takes only the filters that it has', (kind, filters) => {
  const input = exportInput('bachuan', { ...NARROWED, kind })
  expect(input).toEqual({ stationId: 'bachuan', kind, ...filters })
  expect(fieldIssues(exportLedger.input, input)).toEqual([])
})

test('whole numbers need a reason of some length', () => {
  const draft = { ...WHOLE_LEDGER, kind: 'people', isUnmasked: true } as const
  const issuesOf = (reason: string) =>
    fieldIssues(exportLedger.input, exportInput('bachuan', { ...draft, reason }))
  expect(issuesOf('要用')).toMatchObject([{ path: 'unmasked.reason' }])
  expect(issuesOf('报区里核对')).toEqual([])
})

test('a blank village is none, and a further part says where it begins', () => {
  const draft = { ...WHOLE_LEDGER, kind: 'people', village: ' ' } as const
  expect(exportInput('bachuan', draft, 'row-10000')).toEqual({
    stationId: 'bachuan',
    kind: 'people',
    after: 'row-10000',
  })
})

import { unseal } from '../shared/sealed'
import { changeRow, newChange } from './changes'

const environment = process.env

beforeAll(() => {
  process.env = { ...environment, SEAL_KEYS: `1:${'1'.repeat(64)}`, BLIND_KEY: '2'.repeat(64) }
})
afterAll(() => {
  process.env = environment
})

test('why a card was replaced is kept as a key, and read in words', () => {
  const roster = { named: (memberNo: number) => ({ memberNo, name: '李敏' }) }
  const recording = { stationId: 'station', byNo: 1, now: 0 }
  const change = newChange(
    'household',
    { action: 'replaceCard', reason: 'lost', issue: 1 },
    recording,
  )
  const place = { field: 'householdChanges.detail', documentId: change._id }
  expect(JSON.parse(unseal(place, change.detail))).toEqual({ fields: [], reason: 'lost' })
  expect(changeRow(change, roster)).toMatchObject({ why: '卡丢了', issue: 1 })
})

import type { Stored } from '../../shared/database'
import { newFile } from '../newFile'
import type { FileParts } from '../records'
import { mergeRecord } from './mergeRecord'
import { mergeView } from './mergeView'
import type { MergeRecord } from './store'

const NOW = Date.UTC(2026, 10, 20)

process.env.BLIND_KEY = '1'.repeat(64)
process.env.SEAL_KEYS = `1:${'2'.repeat(64)}`

const identity = { name: '周建均', noIdNumber: 'unknown' } as const
const merged = newFile('station', { identity, home: { householdId: 'b', village: '新村' } }, NOW)

function mergeOf(parts: MergeRecord['took'], before: Partial<FileParts>): Stored<MergeRecord> {
  const [_id, personId, mergedId] = ['merge', 'kept', merged._id]
  const done = { stationId: 'station', keptVersion: 2, parts, before, after: {}, byNo: 1, now: NOW }
  return mergeRecord({ _id, personId, mergedId, why: '同一个人', ...done })
}

test('where both are to live again is told, each household once', () => {
  const home = (householdId: string) => ({ home: { householdId, village: '演示村' } })
  expect(mergeView(mergeOf(['home'], home('a')), [merged]).homes).toEqual(['a', 'b'])
  expect(mergeView(mergeOf(['home'], home('b')), [merged]).homes).toEqual(['b'])
})

test('of a merge that left the home as it was nothing is unsealed', () => {
  const record = { ...mergeOf(['health'], { health: {} }), before: '1:sealed by nobody' }
  const others = { ...merged, family: '1:sealed by nobody' }
  expect(mergeView(record, [others]).homes).toEqual(['b'])
})

import { PERSON_FILE } from '../../../test/doubles/people'
import { differingParts, lacking } from './comparison'

const { identity } = PERSON_FILE.parts
const keep = { ...PERSON_FILE, parts: { identity, work: { state: 'retired' as const } } }
const other = {
  ...PERSON_FILE,
  parts: { identity, work: { state: 'farming' as const }, service: { enlisted: '1969' } },
}

test('only parts that differ are compared, and what one lacks comes from the other', () => {
  const parts = differingParts(keep, other)
  expect(parts).toEqual([
    { part: 'service', kept: '', other: '入伍时间：1969年' },
    { part: 'work', kept: '就业状态：退休了', other: '就业状态：务农' },
  ])
  expect(lacking(parts)).toEqual(['service'])
  expect(lacking(differingParts(other, keep))).toEqual([])
})

test('two alike have nothing to choose', () => {
  expect(differingParts(keep, keep)).toEqual([])
})

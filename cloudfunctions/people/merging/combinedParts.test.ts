import type { FileParts } from '../records'
import { combinedParts } from './combinedParts'

const identity = { name: '周建军' }
const NOTHING = { take: [] }

function issuesOf(kept: FileParts, other: FileParts): unknown {
  try {
    combinedParts(kept, other, NOTHING)
    return []
  } catch (refusal) {
    return refusal
  }
}

test('what two files are put together to is refused at its field where it could not be filled in so', () => {
  const wrong = { identity, work: { wishedPay: -1 } }
  expect(issuesOf({ identity }, wrong)).toMatchObject({
    code: 'BAD_INPUT',
    issues: [{ path: 'work.wishedPay', label: '想要的月收入' }],
  })
})

test('what stood in the kept one stops nobody', () => {
  const wrong = { identity, work: { wishedPay: -1 } }
  expect(issuesOf(wrong, { identity, health: { state: 'good' } })).toEqual([])
})

test('tags keep who confirmed them', () => {
  const tags = [{ tag: 'alone' as const, confirmedByNo: 1, confirmedOn: '2025-01-01' }]
  expect(combinedParts({ identity }, { identity, tags }, NOTHING).tags).toEqual(tags)
})

import { isUncertain, isWorthAsking, Refused, Unreachable } from './failure'
import { newRequestId } from './requestId'

const id = newRequestId()
const cases = [
  { failure: new Refused('SLOT_FULL', id), uncertain: false, again: false },
  { failure: new Refused('BUSY', id), uncertain: true, again: true },
  // The function threw: it may have written before it did.
  { failure: new Refused('FAILED', id), uncertain: true, again: false },
  { failure: new Unreachable(id, true, 'timeout'), uncertain: true, again: true },
  // Nothing left the phone this time, but an earlier try may have.
  { failure: new Unreachable(id, false, 'offline'), uncertain: true, again: false },
]

test.each(cases)('$failure.name $failure.code', ({ failure, uncertain, again }) => {
  expect(isUncertain(failure)).toBe(uncertain)
  expect(isWorthAsking(failure)).toBe(again)
})

test('a refusal says what to do in the words of the contract, and the number of its request', () => {
  const refused = new Refused('SLOT_FULL', id)
  expect(refused.message).toBe('这个时间刚被约满，请换一个时间。')
  expect(refused.number).toBe(id.slice(-4))
})

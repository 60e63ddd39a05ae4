import { RequestId } from '@contract/primitives'
import { newRequestId, readOutNumber } from './requestId'

test('an id is one that the contract takes, and no two are alike', () => {
  const ids = Array.from({ length: 1000 }, newRequestId)
  expect(ids.every((id) => RequestId.safeParse(id).success)).toBe(true)
  expect(new Set(ids).size).toBe(1000)
})

test('the number to read out is four digits, and the end of the id', () => {
  for (const id of Array.from({ length: 100 }, newRequestId)) {
    expect(readOutNumber(id)).toMatch(/^\d{4}$/)
    expect(id.endsWith(readOutNumber(id))).toBe(true)
  }
})

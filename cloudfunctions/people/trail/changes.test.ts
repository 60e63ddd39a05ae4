import type { Context } from '../../shared/serve'
import { changes } from './changes'
import { findChanges } from './store'

const FULL = 21

jest.mock('./store', () => ({ findChanges: jest.fn() }))
jest.mock('../store', () => ({ findFiles: async () => [] }))
jest.mock('../../members/public', () => ({
  findRoster: async () => ({ named: () => ({ memberNo: 1, name: '李敏' }) }),
}))
jest.mock('../viewed', () => ({
  recordLook: async () => undefined,
  viewedFile: async () => ({
    file: { _id: 'person-1', stationId: 'demo-town', mergedIds: [] },
    viewer: 'family',
  }),
}))

let told = 0

/** A change, of which a viewer sees no more than its parts allow. */
function record(parts: readonly string[]) {
  told++
  const none = { before: null, after: null, why: null }
  const who = { _id: `change-${told}`, personId: 'person-1', byNo: 1 }
  return { ...who, action: 'edit', parts, ...none, at: new Date(0), sequence: String(told) }
}

function giveChanges(pages: readonly object[][]): void {
  for (const page of pages) {
    jest.mocked(findChanges).mockResolvedValueOnce(page as Awaited<ReturnType<typeof findChanges>>)
  }
}

const UNSEEN = () => Array.from({ length: FULL }, () => record(['health']))
const read = () => changes({ personId: 'person-1' }, {} as Context)

beforeEach(() => {
  jest.mocked(findChanges).mockReset()
  told = 0
})

test('behind some that the family does not see come those that it sees', async () => {
  giveChanges([UNSEEN(), [record(['identity'])]])
  const { changes: seen, next } = await read()
  expect([seen.length, next]).toEqual([1, undefined])
})

test('however much there is that the family does not see, one call ends, and the next goes on', async () => {
  giveChanges(Array.from({ length: 5 }, UNSEEN))
  expect(await read()).toEqual({ changes: [], next: String(5 * FULL) })
  expect(findChanges).toHaveBeenCalledTimes(5)
})

test('what the family is told nothing of is not searched for', async () => {
  giveChanges([[]])
  await read()
  const [, actions] = jest.mocked(findChanges).mock.calls[0] ?? []
  expect(actions).toContain('edit')
  expect(actions).not.toContain('openCarePlan')
})

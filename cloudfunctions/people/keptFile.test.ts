import { findIdsOfFiles, findNames } from './person'
import { type FileOutline, findFiles, findOutlines } from './store'

jest.mock('../shared/database', () => ({}))
jest.mock('./store', () => ({ findFiles: jest.fn(), findOutlines: jest.fn() }))

const FILES: readonly FileOutline[] = [
  { _id: 'kept', name: '王建国', mergedInto: null, mergedIds: ['merged'] },
  { _id: 'merged', name: '王建', mergedInto: 'kept', mergedIds: [] },
]

beforeEach(() => {
  jest.mocked(findOutlines).mockReset()
  jest
    .mocked(findOutlines)
    .mockImplementation(async (ids) => FILES.filter(({ _id }) => ids.includes(_id)))
})

test('names and ids are those of the kept file, and nothing sealed is fetched for them', async () => {
  expect(await findNames(['merged', 'nobody'])).toEqual(new Map([['merged', '王建国']]))
  expect(findOutlines).toHaveBeenCalledTimes(2)
  expect(await findIdsOfFiles(['kept'])).toEqual(new Map([['kept', ['kept', 'merged']]]))
  expect(findOutlines).toHaveBeenCalledTimes(3)
  expect(findFiles).not.toHaveBeenCalled()
})

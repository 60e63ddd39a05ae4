import { documentsIn } from '../../test/doubles/database'
import { FILES_AT_ONCE, removeFiles } from './files'
import { removeOldFiles } from './temporaryFiles'

jest.mock('./database', () => jest.requireActual('../../test/doubles/database'))
jest.mock('./files', () => ({
  FILES_AT_ONCE: 3,
  removeFiles: jest.fn(),
  storeFile: async (path: string) => `cloud://env/${path}`,
}))
jest.mock('./log')
jest.mock('./transact')

const NOW = 1_795_000_000_000
const TIME = { name: 'files.removeOldFiles', now: NOW, until: Number.POSITIVE_INFINITY, turn: 0 }

const notes = () => documentsIn('temporaryFiles')
/** Files of one moment, as the clock makes them that looks at some again. */
function note(many: number, removeAt = NOW - 1): void {
  for (let n = 0; n < many; n++) {
    notes().set(`sheets.${n}`, {
      path: `sheets/${n}`,
      removeAt: new Date(removeAt),
      watchUntil: null,
    })
  }
}

beforeEach(() => {
  notes().clear()
  jest.mocked(removeFiles).mockReset()
})

test.each([0, 1, -1])(
  'whole pages of one moment are removed in one run, and %i more',
  async (more) => {
    const many = 3 * FILES_AT_ONCE + more
    note(many)
    await expect(removeOldFiles(TIME)).resolves.toBe(many)
    expect(notes().size).toBe(0)
  },
)

test('one that cannot be removed keeps none of the others', async () => {
  note(2 * FILES_AT_ONCE)
  jest.mocked(removeFiles).mockImplementation(async (ids) => {
    if (ids.includes('cloud://env/sheets/1')) throw new Error('no storage')
  })
  await expect(removeOldFiles(TIME)).resolves.toBe(2 * FILES_AT_ONCE - 1)
  expect([...notes().keys()]).toEqual(['sheets.1'])
})

test('nothing before its time', async () => {
  note(1, NOW)
  await expect(removeOldFiles(TIME)).resolves.toBe(0)
  expect(removeFiles).not.toHaveBeenCalled()
})

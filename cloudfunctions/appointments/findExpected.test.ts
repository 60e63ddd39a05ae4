import { instantOf } from '@contract/time'
import { appointmentRecord, DATE } from '../../test/doubles/records'
import { findNames, findPersons, type Person } from '../people/public'
import { expectedAt, findHeldToday, findNamedToday, findNamesake, knownBy } from './findExpected'
import { type Appointment, findHolding, findMayCome, findMayComeByFile } from './store'

jest.mock('../shared/database', () => ({}))
jest.mock('../people/public', () => ({ findNames: jest.fn(), findPersons: jest.fn() }))
jest.mock('./store', () => ({
  findHolding: jest.fn(),
  findMayCome: jest.fn(),
  findMayComeByFile: jest.fn(),
}))

process.env.BLIND_KEY = '1'.repeat(64)

const NOW = instantOf(DATE, '10:00')
const KNOWN = { fileIds: ['file-1', 'file-2'], name: '李 长明', phones: ['19900000000'] }

const at = (starts: string, changes: Partial<Appointment> = {}) =>
  appointmentRecord({
    _id: `at-${starts}`,
    startsAt: new Date(instantOf(DATE, starts)),
    sequence: `${DATE}T${starts}`,
    ...changes,
  })
const idsOf = (found: readonly Appointment[]) => found.map(({ _id }) => _id)

const FILE: Person = {
  ...{ personId: 'file-1', stationId: 'anju', name: '李长明' },
  ...{ askedId: 'file-1', ids: ['file-1', 'file-2'] },
  ...{ householdId: null, village: null, idNumber: null, ended: false },
  phones: ['19900000001', '19900000002'],
}

beforeEach(() => {
  jest.resetAllMocks()
  jest.mocked(findHolding).mockResolvedValue([])
  jest.mocked(findMayComeByFile).mockResolvedValue([])
  jest.mocked(findNames).mockResolvedValue(new Map())
})

test('who waits comes first, then what is to come or was missed by time, each once', () => {
  const found = [
    at('16:00'),
    at('09:00', { status: 'noShow', open: false }),
    at('09:30', { status: 'checkedIn' }),
    at('16:00'),
  ]
  expect(idsOf(expectedAt('anju', found, NOW))).toEqual(['at-09:30', 'at-09:00', 'at-16:00'])
})

test.each<[string, Partial<Appointment>]>([
  ['is at another station', { stationId: 'pingtan' }],
  ['is done', { status: 'completed', open: false }],
  ['was cancelled', { status: 'cancelled', open: false }],
  ['takes place at home', { way: 'homeVisit' }],
  ['is on another day', { startsAt: new Date(instantOf('2026-11-24', '09:00')) }],
])('what %s, nobody has come for', (_, changes) => {
  expect(expectedAt('anju', [at('11:00', changes)], NOW)).toEqual([])
})

test('who has a file is known by it and those that went into it, by its numbers and the one that is told', () => {
  expect(knownBy(FILE, { name: '李', phone: '19900000002' })).toEqual({
    fileIds: ['file-1', 'file-2'],
    name: '李长明',
    phones: ['19900000001', '19900000002'],
  })
  expect(knownBy(undefined, { name: '李', phone: '19900000002' })).toEqual({
    fileIds: [],
    name: '李',
    phones: ['19900000002'],
  })
})

test('a name alone holds no hour, and nothing is asked', async () => {
  expect(await findHeldToday({ fileIds: [], name: '李长明', phones: [] }, NOW)).toEqual([])
  expect(findHolding).not.toHaveBeenCalled()
  await findHeldToday(KNOWN, NOW)
  // Two files, and the name with one number: each hour of the day.
  expect(jest.mocked(findHolding).mock.calls[0]?.[0]).toHaveLength(3 * 24)
})

test('of one name are those of no file, and without a file at hand those of any', async () => {
  const named = [at('09:00'), at('10:00', { personId: 'file-3' })]
  jest.mocked(findMayCome).mockResolvedValue(named)
  expect(idsOf(await findNamedToday('anju', KNOWN, NOW))).toEqual(['at-09:00'])
  const byName = { ...KNOWN, fileIds: [] }
  expect(idsOf(await findNamedToday('anju', byName, NOW))).toEqual(['at-09:00', 'at-10:00'])
  expect(findMayCome).toHaveBeenCalledWith('anju', DATE, '李长明')
})

test('of one name are those too whose files have it today, and to a file at hand no other counts', async () => {
  const ofFile = (personId: string, starts: string) => at(starts, { personId, name: '李长江' })
  jest.mocked(findMayCome).mockResolvedValue([])
  const byFile = [ofFile('file-2', '09:00'), ofFile('file-3', '10:00'), ofFile('gone', '11:00')]
  jest.mocked(findMayComeByFile).mockResolvedValue(byFile)
  const names = new Map([['file-2', '李·长明'] as const, ['file-3', '李长江'] as const])
  jest.mocked(findNames).mockResolvedValue(names)
  const byName = { ...KNOWN, fileIds: [] }
  expect(idsOf(await findNamedToday('anju', byName, NOW))).toEqual(['at-09:00'])
  expect(findNames).toHaveBeenCalledWith(['file-2', 'file-3', 'gone'])
  expect(await findNamedToday('anju', KNOWN, NOW)).toEqual([])
  expect(findMayComeByFile).toHaveBeenCalledTimes(1)
})

test.each<[string, Person['phones'], string[], boolean]>([
  ['one of its numbers', FILE.phones, ['19900000002'], true],
  ['a number that is none of it', FILE.phones, ['19900000009'], false],
  ['any number, where it has none', [], ['19900000009'], true],
  ['no number', FILE.phones, [], true],
])('by %s who came may be who left theirs to the file', async (_, onFile, phones, isFound) => {
  const visit = at('09:00', { personId: 'file-1', phone: null })
  jest.mocked(findPersons).mockResolvedValue(new Map([['file-1', { ...FILE, phones: onFile }]]))
  const known = { fileIds: [], name: '李长明', phones }
  expect(await findNamesake(known, [visit])).toBe(isFound ? visit : undefined)
})

import { appointmentRecord } from '../../test/doubles/records'
import { personOfStation } from '../people/public'
import { bookedForFile } from './bookedForFile'
import { findOfPerson } from './store'

jest.mock('../shared/database', () => ({}))
jest.mock('../people/public', () => ({ personOfStation: jest.fn() }))
jest.mock('./store', () => ({ findOfPerson: jest.fn() }))

const ASKED = { stationId: 'anju', personId: 'file-1' }
const MERGED = ['file-2', 'file-1']

test('what is booked by any id of the file comes page by page, and goes on after what was read', async () => {
  jest.mocked(personOfStation).mockResolvedValue({
    ...{ ...ASKED, askedId: 'file-1', ids: MERGED, name: '周建军', phones: [] },
    ...{ householdId: null, village: null, idNumber: null, ended: true },
  })
  const stored = Array.from({ length: 21 }, (_, n) =>
    appointmentRecord({ _id: `a${n}`, sequence: `2026-11-23T09:00.${String(n).padStart(2, '0')}` }),
  )
  jest
    .mocked(findOfPerson)
    .mockImplementation(async (_ids, _open, after = '', limit) =>
      stored.filter(({ sequence }) => sequence > after).slice(0, limit),
    )
  const first = await bookedForFile(ASKED)
  expect(first.booked.map(({ appointmentId }) => appointmentId)).toEqual(
    stored.slice(0, 20).map(({ _id }) => _id),
  )
  const { next } = first
  if (next === undefined) throw new Error('There is one more than a page holds')
  const rest = await bookedForFile({ ...ASKED, after: next })
  expect(rest).toEqual({ booked: [expect.objectContaining({ appointmentId: 'a20' })] })
  expect(jest.mocked(findOfPerson).mock.calls.map(([ids]) => ids)).toEqual([MERGED, MERGED])
})

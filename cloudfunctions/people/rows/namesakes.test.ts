import type { PersonParts } from '@contract/people/personFile'
import { instantOf } from '@contract/time'
import { newFile } from '../newFile'
import { findNamedIn, findNamedInVillages } from '../store'
import { planRows } from './planRows'

jest.mock('../../contactCards/public', () => ({
  findMovedInto: async () => [],
  householdsByIds: async () => [],
}))
jest.mock('../store', () => ({
  findByFormerIdentity: async () => [],
  findByIdentity: async () => [],
  findNamedIn: jest.fn(),
  findNamedInVillages: jest.fn(),
}))

const NOW = instantOf('2026-11-23', '07:30')
const idNumber = '990101195001010010'
/** As a row and as a file: tags are the only part in which these differ. */
type Untagged = Omit<PersonParts, 'tags'>

beforeEach(() => {
  process.env.BLIND_KEY = '1'.repeat(64)
  process.env.SEAL_KEYS = `1:${'2'.repeat(64)}`
})

describe('a row without ID number beside a file of that name that says something else', () => {
  const [A, B] = ['19900000001', '19900000002']
  const [BORN, LATER] = ['1950-01-01', '1960-01-01']
  const named = (told: object, householdId?: string): Untagged => ({
    identity: { name: '周建军', ...(!('idNumber' in told) && { noIdNumber: 'unknown' }), ...told },
    home: { village: '演示村', ...(householdId && { householdId }) },
  })
  const beside = (rows: PersonParts[], files: Untagged[], wasNew = false) => {
    const found = files.map((each) => newFile('station', each, NOW))
    const foundBy = (asked: readonly string[]) => (asked.length > 0 ? found : [])
    jest.mocked(findNamedIn).mockImplementation(async (households) => foundBy(households))
    jest.mocked(findNamedInVillages).mockImplementation(async (_, names) => foundBy(names))
    return planRows(
      rows.map((parts) => ({ parts, wasNew })),
      { stationId: 'station', byNo: 7, now: NOW },
    )
  }

  test.each<[string, object, object[], string]>([
    ['says less', {}, [{ phone: A, birthDate: BORN }], 'unchanged'],
    ['says less than an ID number', { birthDate: BORN }, [{ idNumber }], 'unchanged'],
    ['says more', { phone: A }, [{}], 'changed'],
    ['brings a phone beside an ID number', { phone: A }, [{ idNumber }], 'changed'],
    ['has one thing in common', { phone: A, birthDate: BORN }, [{ phone: A }], 'changed'],
    ['has another phone', { phone: B, birthDate: BORN }, [{ phone: A, birthDate: BORN }], 'wrong'],
    ['was born on another day', { birthDate: LATER }, [{ idNumber }], 'wrong'],
    ['is of another sex', { sex: 'female' }, [{ phone: A, sex: 'male' }], 'wrong'],
    ['may be one of two', {}, [{ phone: A }, { idNumber }], 'wrong'],
    ['can be only one of two', { phone: A }, [{ phone: B }, { idNumber }], 'changed'],
  ])('in its household: %s', async (_, row, files, outcome) => {
    const plan = await beside(
      [named(row, 'a')],
      files.map((each) => named(each, 'a')),
    )
    expect(plan.outcomes).toEqual([outcome])
  })

  test.each<[string, object, object[], string]>([
    ['says less', {}, [{ phone: A, birthDate: BORN }], 'unchanged'],
    ['has one thing in common', { phone: A, birthDate: BORN }, [{ phone: A }], 'changed'],
    // The phone would open the file, and nothing but the name says whose it is.
    ['has nothing but the name in common', { phone: A }, [{}], 'wrong'],
    ['so, beside an ID number', { phone: A }, [{ idNumber }], 'wrong'],
    ['has another phone', { phone: B }, [{ phone: A }], 'wrong'],
    ['was born on another day', { birthDate: LATER }, [{ idNumber }], 'added'],
    ['is of another sex', { sex: 'female' }, [{ phone: A, sex: 'male' }], 'added'],
  ])('in its village, naming no household: %s', async (_, row, files, outcome) => {
    const plan = await beside(
      [named(row)],
      files.map((each) => named(each, 'a')),
    )
    expect(plan.outcomes).toEqual([outcome])
  })

  test('leaves the ID number as it is', async () => {
    const { files, problems } = await beside([named({ phone: A }, 'a')], [named({ idNumber }, 'a')])
    expect(problems).toEqual([])
    expect(files[0]?.parts.identity).toEqual({ name: '周建军', idNumber, phone: A })
  })

  test('is not laid over who came on file since the check', async () => {
    expect((await beside([named({}, 'a')], [named({ phone: A }, 'a')], true)).outcomes).toEqual([
      'wrong',
    ])
  })

  test('is left out where a row before told of that file', async () => {
    const rows = [
      named({ phone: A }, 'a'),
      named({ birthDate: BORN }, 'a'),
      named({ phone: B }, 'b'),
    ]
    expect((await beside(rows, [])).outcomes).toEqual(['added', 'wrong', 'added'])
    expect((await beside(rows, [named({ idNumber }, 'a')])).outcomes).toEqual([
      'changed',
      'wrong',
      'added',
    ])
  })
})

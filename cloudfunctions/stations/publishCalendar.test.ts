import { Refusal } from '../shared/refusal'
import type { WriteContext } from '../shared/serve'
import { publishCalendar } from './publishCalendar'
import { putCalendar } from './store'

jest.mock('./store', () => ({ putCalendar: jest.fn() }))

const transaction = { documents: jest.fn() }
const context: WriteContext = {
  callerId: 'operator',
  requestKey: 'request-1',
  now: Date.parse('2022-12-08T02:00:00Z'),
  commit: (work) => work(transaction),
}

beforeEach(() => jest.mocked(putCalendar).mockReset())

const holiday = (date: string) => ({
  year: 2023,
  holidays: [{ date, name: '元旦' }],
  makeUpDays: [],
})
const makeUp = (date: string) => ({ year: 2023, holidays: [], makeUpDays: [date] })

describe('a notice names days of its year, and of the December before', () => {
  test.each(['2022-12-01', '2022-12-31', '2023-01-01', '2023-12-31'])('%s', async (date) => {
    for (const { year, ...calendar } of [holiday(date), makeUp(date)]) {
      await publishCalendar({ year, ...calendar }, context)
      expect(putCalendar).toHaveBeenLastCalledWith(transaction, '2023', calendar)
    }
  })

  test.each(['2022-11-30', '2021-12-31', '2024-01-01', '2024-12-01', '2022-01-12'])(
    'no %s, and nothing is stored',
    async (date) => {
      for (const calendar of [holiday(date), makeUp(date)]) {
        const refused = await publishCalendar(calendar, context).catch((error: unknown) => error)
        expect(refused).toBeInstanceOf(Refusal)
        expect(refused).toMatchObject({
          code: 'BAD_INPUT',
          issues: [{ path: 'year', message: expect.stringContaining(`${date} 不在 2023 年`) }],
        })
      }
      expect(putCalendar).not.toHaveBeenCalled()
    },
  )
})

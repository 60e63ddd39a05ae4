import { myMemberships } from '@contract/members/tabProcedures'
import { peopleCounts } from '@contract/people'
import { instantOf } from '@contract/time'
import Taro from '@tarojs/taro'
import { fireEvent, screen } from '@testing-library/react'
import { cloud } from '../../../test/doubles/cloud'
import { POST, STATION } from '../../../test/doubles/examples'
import { renderPage } from '../../../test/doubles/renderPage'
import { phone } from '../../../test/doubles/taro'
import { chooseStation } from '../../stations/chosenStation'
import CountsPage from './counts'

const NONE = { total: 0, withoutIdNumber: 0, withoutPhone: 0, withoutHousehold: 0, byTag: {} }
const { place, level } = STATION
const below = (stationId: string, name: string, total: number) => ({
  ...{ stationId, place: name },
  whole: { total, withoutPhone: total, withoutIdNumber: 0, withoutHousehold: 0 },
})

beforeEach(() => {
  chooseStation(STATION)
  phone.open({ stationId: 'bachuan' })
  cloud.give(myMemberships, { memberships: [POST], joining: [] })
})

test('the whole first, then the station alone, then each below with its whole', async () => {
  const counts = { ...NONE, total: 3 }
  const whole = { ...NONE, total: 12, byTag: { aged: 4, key: 0 } }
  const addedAt = instantOf('2026-07-13', '10:20')
  const output = { place, level, counts, whole, addedAt, below: [below('one', '第一村', 9)] }
  cloud.give(peopleCounts, output)
  renderPage(<CountsPage />)
  expect(await screen.findByText('全街道')).toBeTruthy()
  expect(
    screen.getByText(/^本站和下面所有的站加在一起。.*上一次是7月13日 周一 上午10:20。$/),
  ).toBeTruthy()
  expect(screen.getAllByLabelText(/^在档/).map((each) => each.getAttribute('aria-label'))).toEqual([
    '在档12',
    '在档3',
  ])
  expect(screen.getByText('4人')).toBeTruthy()
  expect(screen.queryByText('0人')).toBeNull()
  fireEvent.click(screen.getByLabelText('第一村，缺电话9人，9人'))
  expect(Taro.navigateTo).toHaveBeenCalledWith({
    url: '/people/counts/counts?stationId=bachuan&ofStationId=one',
  })
})

test('a station without files of its own shows those below it alone', async () => {
  const whole = { ...NONE, total: 9 }
  const output = { place, level, counts: NONE, whole, below: [below('one', '第一村', 9)] }
  cloud.give(peopleCounts, output)
  renderPage(<CountsPage />)
  expect(await screen.findByLabelText('在档9')).toBeTruthy()
  expect(screen.queryByText('本站')).toBeNull()
})

test('where no station stands below there is one set of numbers', async () => {
  phone.open({ stationId: 'bachuan', ofStationId: 'one' })
  const counts = { ...NONE, total: 3 }
  cloud.give(peopleCounts, { place: '第一村', level: 'village', counts, whole: counts, below: [] })
  renderPage(<CountsPage />)
  expect(await screen.findByLabelText('在档3')).toBeTruthy()
  expect(screen.getByText('第一村退役军人服务站')).toBeTruthy()
  expect(screen.queryByText(/连下面的站|下面的站|本站/)).toBeNull()
})

test('tags that are kept back say so', async () => {
  const { byTag, ...counts } = { ...NONE, total: 3 }
  cloud.give(peopleCounts, { place: '第一村', level: 'village', counts, whole: counts, below: [] })
  renderPage(<CountsPage />)
  expect(
    await screen.findByText('有的站不到10个人，为了不让人猜出是谁，这里不显示各标签有多少人。'),
  ).toBeTruthy()
})

test('the stations below come page by page', async () => {
  cloud.answer(peopleCounts, ({ after }) => ({
    ok: true,
    output: {
      ...{ place, level, counts: NONE, whole: NONE },
      ...(after === undefined
        ? { below: [below('one', '第一村', 9)], next: 'one' }
        : { below: [below('two', '第二村', 5)] }),
    },
  }))
  renderPage(<CountsPage />)
  fireEvent.click(await screen.findByLabelText('再看后面的站'))
  expect(await screen.findByText('第二村')).toBeTruthy()
  expect(screen.getByText('第一村')).toBeTruthy()
})

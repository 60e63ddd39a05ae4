import { cardCoverage } from '@contract/contactCards'
import { myMemberships } from '@contract/members/tabProcedures'
import { instantOf } from '@contract/time'
import Taro from '@tarojs/taro'
import { fireEvent, screen } from '@testing-library/react'
import { cloud } from '../../../test/doubles/cloud'
import { POST, STATION } from '../../../test/doubles/examples'
import { COVERAGE } from '../../../test/doubles/householdExamples'
import { renderPage } from '../../../test/doubles/renderPage'
import { phone } from '../../../test/doubles/taro'
import { chooseStation } from '../../stations/chosenStation'
import CoveragePage from './coverage'

const NONE = { total: 0, delivered: 0, without: 0, seen: 0 }

const below = (stationId: string, place: string) => ({
  stationId,
  place,
  whole: { total: 4, delivered: 1, without: 3 },
})

beforeEach(() => {
  chooseStation(STATION)
  phone.open({ stationId: 'bachuan' })
  cloud.give(myMemberships, { memberships: [POST], joining: [] })
})

test('by village, where most are without first, and by liaison', async () => {
  cloud.give(cardCoverage, COVERAGE)
  renderPage(<CoveragePage />)
  expect(await screen.findByLabelText('共有住户5户，看是哪些')).toBeTruthy()
  const villages = screen.getAllByText(/^..村$/).map((each) => each.textContent)
  expect(villages).toEqual(['石桥村', '演示村'])
  expect(screen.getByText('送到0户，共2户，还有2户没有卡')).toBeTruthy()
  expect(screen.getByText('王秀兰')).toBeTruthy()
})

test('each number opens just the households that it counts', async () => {
  cloud.give(cardCoverage, COVERAGE)
  renderPage(<CoveragePage />)
  const list = '/contactCards/list/list?stationId=bachuan'
  const opened = async (name: string | RegExp) => {
    fireEvent.click(await screen.findByLabelText(name))
    return jest.mocked(Taro.navigateTo).mock.lastCall?.[0].url
  }
  expect(await opened('共有住户5户，看是哪些')).toBe(`${list}&list=all`)
  expect(await opened('有卡2户，看是哪些')).toBe(`${list}&list=delivered`)
  expect(await opened('还没有卡3户，看是哪些')).toBe(`${list}&list=without`)
  expect(await opened('上门家里没人，1户')).toBe(`${list}&list=notAtHome`)
  const village = encodeURIComponent('village:石桥村')
  expect(await opened(/^石桥村/)).toBe(`${list}&list=without&of=${village}`)
  const liaison = encodeURIComponent('liaison:3')
  expect(await opened(/^王秀兰/)).toBe(`${list}&list=without&of=${liaison}`)
  expect(await opened(/^送卡台账/)).toBe('/contactCards/deliveries/deliveries?stationId=bachuan')
  expect(screen.queryByText('上门没有收')).toBeNull()
})

test('of a station below there are numbers alone', async () => {
  phone.open({ stationId: 'bachuan', ofStationId: 'one' })
  const { liaisons, ...counts } = COVERAGE
  cloud.give(cardCoverage, counts)
  renderPage(<CoveragePage />)
  expect(await screen.findByLabelText('还没有卡3户')).toBeTruthy()
  expect(screen.queryByLabelText(/看是哪些$/)).toBeNull()
  expect(screen.queryByText('送卡台账')).toBeNull()
})

test('the stations below, page by page, each with its own page', async () => {
  cloud.answer(cardCoverage, ({ after }) => ({
    ok: true,
    output:
      after === undefined
        ? { ...COVERAGE, below: [below('one', '第一村')], next: 'one' }
        : { ...COVERAGE, below: [below('two', '第二村')] },
  }))
  renderPage(<CoveragePage />)
  fireEvent.click(await screen.findByLabelText('再看后面的站'))
  fireEvent.click(await screen.findByLabelText(/^第二村/))
  expect(Taro.navigateTo).toHaveBeenCalledWith({
    url: '/contactCards/coverage/coverage?stationId=bachuan&ofStationId=two',
  })
  expect(screen.getByText('第一村')).toBeTruthy()
})

test('with stations below it: all together first, then the station alone, each below with its whole', async () => {
  const whole = { total: 9, delivered: 3, without: 6, seen: 0, refused: 0, notAtHome: 0 }
  const addedAt = instantOf('2026-07-13', '10:20')
  cloud.give(cardCoverage, { ...COVERAGE, whole, addedAt, below: [below('one', '第一村')] })
  renderPage(<CoveragePage />)
  expect(await screen.findByText('全街道')).toBeTruthy()
  expect(screen.getByLabelText('共有住户9户')).toBeTruthy()
  expect(screen.getByText(/上一次是7月13日 周一 上午10:20。$/)).toBeTruthy()
  expect(screen.getByText('本站')).toBeTruthy()
  expect(screen.getByLabelText('共有住户5户，看是哪些')).toBeTruthy()
  expect(screen.getByText('送到1户，共4户，还有3户没有卡')).toBeTruthy()
})

test('one without households of its own shows those below it alone', async () => {
  const none = { ...NONE, refused: 0, notAtHome: 0, outdated: 0, villages: [], liaisons: [] }
  const whole = { total: 4, delivered: 1, without: 3, seen: 0, refused: 0, notAtHome: 0 }
  cloud.give(cardCoverage, { ...COVERAGE, ...none, whole, below: [below('one', '第一村')] })
  renderPage(<CoveragePage />)
  expect(await screen.findByLabelText('共有住户4户')).toBeTruthy()
  expect(screen.queryByText('本站')).toBeNull()
})

test('a station without households leads to the first', async () => {
  const none = { ...NONE, refused: 0, notAtHome: 0, outdated: 0, villages: [], liaisons: [] }
  cloud.give(cardCoverage, { ...COVERAGE, ...none, below: [] })
  renderPage(<CoveragePage />)
  fireEvent.click(await screen.findByLabelText('添一户'))
  const url = '/contactCards/edit/edit?stationId=bachuan'
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url })
})

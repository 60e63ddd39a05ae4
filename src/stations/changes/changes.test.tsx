import { myMemberships } from '@contract/members/tabProcedures'
import { listStationChanges } from '@contract/stations'
import type { StationChange } from '@contract/stations/stationChanges'
import { listStations, stationHome } from '@contract/stations/tabProcedures'
import { onlineManager } from '@tanstack/react-query'
import Taro from '@tarojs/taro'
import { act, fireEvent, screen } from '@testing-library/react'
import { cloud } from '../../../test/doubles/cloud'
import { NOW, POST, STATION, STATION_HOME } from '../../../test/doubles/examples'
import { renderPage } from '../../../test/doubles/renderPage'
import { phone } from '../../../test/doubles/taro'
import Changes from './changes'

const by = { memberNo: 2, name: '陈志强' }
const MOVED: StationChange = {
  action: 'edit',
  at: NOW,
  by,
  fields: [
    { field: 'address', before: '中兴路1号', after: '中兴路2号' },
    { field: 'location', before: '纬度29.86，经度106.04' },
  ],
}

beforeEach(() => {
  phone.open({ stationId: 'bachuan' })
  cloud.give(stationHome, STATION_HOME)
  cloud.give(myMemberships, { memberships: [POST], joining: [] })
})
afterEach(() => act(() => onlineManager.setOnline(true)))

const WEEK = '周一到周五 8:30到12:00、14:00到17:30，周末 9:00到11:30，节假日休息'

test('each change says what, who and when; what is long unfolds', async () => {
  const closed: StationChange = {
    action: 'closeOn',
    at: NOW - 1,
    by: { memberNo: 7, name: '7号' },
    fields: [{ field: 'closedDates', after: '2026年7月15日 停电' }],
  }
  const hours: StationChange = {
    action: 'edit',
    at: NOW - 2,
    by,
    fields: [{ field: 'hours', before: WEEK, after: `${WEEK}，中午不休` }],
  }
  cloud.give(listStationChanges, { changes: [MOVED, closed, hours] })
  renderPage(<Changes />)
  expect(await screen.findAllByText('改了服务站信息')).toHaveLength(2)
  expect(screen.getAllByText(/^陈志强，2026年/)).toHaveLength(2)
  expect(screen.getByText(/^7号，2026年/)).toBeTruthy()
  expect(screen.getByText('地址从中兴路1号改成中兴路2号')).toBeTruthy()
  expect(screen.getByText('地图上的位置去掉了，原来是纬度29.86，经度106.04')).toBeTruthy()
  expect(screen.getByText('休息日：2026年7月15日 停电')).toBeTruthy()
  expect(screen.getByText('上班时间改了')).toBeTruthy()
  expect(screen.queryByText(WEEK)).toBeNull()
  fireEvent.click(screen.getByLabelText('改前改后'))
  expect(screen.getByText(WEEK)).toBeTruthy()
  expect(screen.queryByLabelText('下面的站改过什么')).toBeNull()
})

test('a head goes on to the stations below', async () => {
  cloud.give(myMemberships, { memberships: [{ ...POST, role: 'head' }], joining: [] })
  cloud.give(listStationChanges, { changes: [] })
  const village = { ...STATION, stationId: 'longmen', place: '龙门村', level: 'village' as const }
  cloud.give(listStations, { stations: [{ ...village, hasBelow: false }] })
  renderPage(<Changes />)
  expect(await screen.findByText('还没有改过。')).toBeTruthy()
  fireEvent.click(await screen.findByLabelText('下面的站改过什么'))
  fireEvent.click(await screen.findByRole('button', { name: /^龙门村/ }))
  expect(Taro.navigateTo).toHaveBeenCalledWith({
    url: '/stations/changes/changes?stationId=bachuan&ofStationId=longmen',
  })
})

test('one below is asked for as such, page by page', async () => {
  phone.open({ stationId: 'tongliang', ofStationId: 'bachuan' })
  cloud.give(myMemberships, {
    memberships: [{ ...POST, stationId: 'tongliang', level: 'county' }],
    joining: [],
  })
  const confirmed: StationChange = { ...MOVED, at: NOW - 5, action: 'confirmCard', fields: [] }
  cloud.answer(listStationChanges, ({ after }) => ({
    ok: true,
    output: after ? { changes: [confirmed] } : { changes: [MOVED], next: 'cursor' },
  }))
  renderPage(<Changes />)
  fireEvent.click(await screen.findByLabelText('再看后面的'))
  expect(await screen.findByText('核对联系卡')).toBeTruthy()
  const asked = cloud.calls.filter(({ procedure }) => procedure === listStationChanges.name)
  const of = { stationId: 'tongliang', ofStationId: 'bachuan' }
  expect(asked.map(({ input }) => input)).toEqual([of, { ...of, after: 'cursor' }])
})

test('what does not open says so; without a net it says that', async () => {
  cloud.answer(listStationChanges, () => ({ ok: false, code: 'FAILED', message: '' }))
  const page = renderPage(<Changes />)
  expect(await screen.findByText('没有打开')).toBeTruthy()
  page.unmount()
  act(() => onlineManager.setOnline(false))
  renderPage(<Changes />)
  expect(await screen.findByText(/没有网/)).toBeTruthy()
})

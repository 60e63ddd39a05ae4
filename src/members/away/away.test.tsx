import { goAway } from '@contract/members'
import { listMembers, myMemberships } from '@contract/members/tabProcedures'
import { stationHome } from '@contract/stations/tabProcedures'
import { instantOf } from '@contract/time'
import Taro from '@tarojs/taro'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { cloud } from '../../../test/doubles/cloud'
import { NOW, POST, STATION_HOME } from '../../../test/doubles/examples'
import { ROSTER } from '../../../test/doubles/members'
import { renderPage } from '../../../test/doubles/renderPage'
import { phone } from '../../../test/doubles/taro'
import AwayPage from './away'

beforeEach(() => {
  jest.useFakeTimers({ now: NOW })
  phone.open({ stationId: 'bachuan', memberNo: '1' })
  cloud.give(myMemberships, { memberships: [POST], joining: [] })
  cloud.give(listMembers, { members: ROSTER })
  cloud.give(stationHome, STATION_HOME)
  cloud.give(goAway, {})
})
afterEach(() => jest.useRealTimers())

const sent = () => cloud.calls.filter(({ procedure }) => procedure === goAway.name)
const breathe = () => jest.setSystemTime(Date.now() + 500)

test('until a day, with somebody else to stand in, and why', async () => {
  renderPage(<AwayPage />)
  fireEvent.click(await screen.findByRole('radio', { name: '别的日子' }))
  expect(screen.getByRole('radio', { name: /7月13日/ }).getAttribute('aria-disabled')).toBe('true')
  fireEvent.click(screen.getByRole('radio', { name: /7月20日/ }))
  fireEvent.click(screen.getByRole('button', { name: '谁替班　王秀兰' }))
  fireEvent.click(screen.getByRole('radio', { name: /^罗素芬/ }))
  fireEvent.change(screen.getByLabelText(/^说明/), { target: { value: '休假' } })
  fireEvent.click(screen.getByRole('button', { name: '登好，7月20日回' }))
  await waitFor(() =>
    expect(Taro.redirectTo).toHaveBeenCalledWith({
      url: '/members/member/member?stationId=bachuan&memberNo=1',
    }),
  )
  expect(sent()[0]?.input).toEqual({
    stationId: 'bachuan',
    memberNo: 1,
    until: instantOf('2026-07-20'),
    standInNo: 4,
    note: '休假',
  })
})

test('at an hour of today; the regular stand-in goes without saying', async () => {
  renderPage(<AwayPage />)
  fireEvent.click(await screen.findByRole('radio', { name: '今天别的时间' }))
  fireEvent.click(screen.getByRole('button', { name: '登好' }))
  expect(await screen.findByText('请填回来的时间。')).toBeTruthy()
  expect(sent()).toEqual([])
  fireEvent.change(screen.getByLabelText(/^几点回来/), { target: { value: '1530' } })
  breathe()
  fireEvent.click(screen.getByRole('button', { name: '登好，下午3:30回' }))
  await waitFor(() => expect(sent()).toHaveLength(1))
  expect(sent()[0]?.input).toEqual({
    stationId: 'bachuan',
    memberNo: 1,
    until: instantOf('2026-07-13', '15:30'),
  })
})

test('nothing is sent before a time is chosen', async () => {
  renderPage(<AwayPage />)
  fireEvent.click(await screen.findByRole('button', { name: '登好' }))
  expect(await screen.findByText('请填回来的时间。')).toBeTruthy()
  expect(sent()).toEqual([])
})

test('a time that is over is said at its field, until it is changed', async () => {
  const message = '回来的时间已经过了，请重新选。'
  cloud.answer(goAway, () => ({
    ok: false,
    code: 'BAD_INPUT',
    message: '有一处没填对，请看红字。',
    issues: [{ path: 'until', label: '回来的时间', message }],
  }))
  renderPage(<AwayPage />)
  fireEvent.click(await screen.findByRole('radio', { name: '今天别的时间' }))
  fireEvent.change(screen.getByLabelText(/^几点回来/), { target: { value: '0800' } })
  fireEvent.click(screen.getByRole('button', { name: /^登好/ }))
  expect(await screen.findByText(message)).toBeTruthy()
  fireEvent.change(screen.getByLabelText(/^几点回来/), { target: { value: '1600' } })
  expect(screen.queryByText(message)).toBeNull()
})

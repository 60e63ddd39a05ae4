import { myAppointments, oneAppointment } from '@contract/appointments/tabProcedures'
import { forgetMe, myBindings } from '@contract/bindings/tabProcedures'
import { ERROR_MESSAGES } from '@contract/errors'
import { myMemberships } from '@contract/members/tabProcedures'
import { listStations, stationHome } from '@contract/stations/tabProcedures'
import Taro from '@tarojs/taro'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { OWN_BINDING } from '../../../test/doubles/bindings'
import { cloud } from '../../../test/doubles/cloud'
import { APPOINTMENT, POST, STATION, STATION_HOME } from '../../../test/doubles/examples'
import { renderPage } from '../../../test/doubles/renderPage'
import { keepAnswer, keyOfAnswer, lastAnswer } from '../../cloud/lastAnswers'
import { personalStorage } from '../../cloud/personalStorage'
import { chooseStation, forgetChosenStation } from '../../stations/chosenStation'
import Mine from './mine'

const unfoldPrivacy = () => fireEvent.click(screen.getByLabelText('您填的内容怎么保管'))

beforeEach(() => {
  forgetChosenStation()
  chooseStation(STATION)
  cloud.give(myMemberships, { memberships: [], joining: [] })
  cloud.give(myAppointments, { appointments: [APPOINTMENT] })
  cloud.give(myBindings, { bindings: [] })
})

test('says how many appointments are open, and leads to them', async () => {
  renderPage(<Mine />)
  fireEvent.click(await screen.findByLabelText('我的预约，1件要办'))
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/appointments/list/list' })
})

test('the own file is one tap away', () => {
  renderPage(<Mine />)
  fireEvent.click(screen.getByLabelText(/^我的档案/))
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/bindings/mine/mine' })
})

test('more than a page of appointments is not counted as if it were all', async () => {
  cloud.give(myAppointments, { appointments: [APPOINTMENT], next: 'more' })
  renderPage(<Mine />)
  expect(await screen.findByLabelText('我的预约，1件以上要办')).toBeTruthy()
})

test('clearing the phone asks first', () => {
  personalStorage.write('draft:book', { otherName: '周德厚' })
  renderPage(<Mine />)
  fireEvent.click(screen.getByLabelText(/^清除手机上存的内容/))
  fireEvent.click(screen.getByLabelText('不清除'))
  expect(screen.queryByText('要清除吗？')).toBeNull()
  expect(personalStorage.read('draft:book')).toEqual({ otherName: '周德厚' })
})

test('once that is confirmed, the phone forgets what it keeps', async () => {
  cloud.give(myAppointments, { appointments: [] })
  personalStorage.write('draft:book', { otherName: '周德厚' })
  renderPage(<Mine />)
  fireEvent.click(screen.getByLabelText(/^清除手机上存的内容/))
  fireEvent.click(screen.getByLabelText('清除'))
  expect(await screen.findByText('清除好了')).toBeTruthy()
  expect(personalStorage.read('draft:book')).toBeUndefined()
  expect(screen.getByLabelText('我的服务站，还没有选')).toBeTruthy()
})

test('when nothing opens, the remembered phone stays', async () => {
  cloud.answer(myAppointments, () => ({ ok: false, code: 'FAILED', message: '' }))
  renderPage(<Mine />)
  expect(await screen.findByLabelText(/^打电话 023-0000-1234/)).toBeTruthy()
  unfoldPrivacy()
  expect(screen.getByText(/请给服务站打电话/)).toBeTruthy()
})

test('where nothing tells of a station, the phone is that of the top', async () => {
  cloud.give(myAppointments, { appointments: [] })
  personalStorage.clear()
  forgetChosenStation()
  cloud.give(listStations, { stations: [{ ...STATION, hasBelow: false }] })
  renderPage(<Mine />)
  expect(await screen.findByLabelText(/^打电话 023-0000-1234/)).toBeTruthy()
})

test('who has chosen none is shown the station that the first page would show', async () => {
  personalStorage.clear()
  forgetChosenStation()
  cloud.give(stationHome, { ...STATION_HOME, dutyPhone: '023-0000-9999' })
  cloud.give(listStations, { stations: [{ ...STATION, hasBelow: false }] })
  renderPage(<Mine />)
  expect(await screen.findByLabelText('我的服务站，巴川街道退役军人服务站')).toBeTruthy()
  expect(screen.getByLabelText(/^打电话 023-0000-9999/)).toBeTruthy()
})

test('with no number anywhere, nobody is told to call', () => {
  personalStorage.clear()
  forgetChosenStation()
  cloud.answer(listStations, () => ({ ok: false, code: 'FAILED', message: '' }))
  renderPage(<Mine />)
  unfoldPrivacy()
  expect(screen.getByText(/请到服务站说一声。/)).toBeTruthy()
  expect(screen.queryByText(/打电话/)).toBeNull()
})

test.each([
  {
    of: 'what is kept',
    title: '记了什么，做什么用',
    lines: [/^约办事/, /^档案/, /^联系卡/, /^绑定/],
  },
  { of: 'who sees it', title: '谁看得到', lines: [/联络员/, /家人/, /上级/, /加密/] },
  {
    of: 'what one may do',
    title: '您可以',
    lines: [/谁看过/, /改正/, /收回同意/, /删/, /监督电话/],
  },
])('people are told of $of', ({ title, lines }) => {
  renderPage(<Mine />)
  expect(screen.queryByRole('heading', { name: title })).toBeNull()
  unfoldPrivacy()
  expect(screen.getByRole('heading', { name: title })).toBeTruthy()
  for (const line of lines) expect(screen.getAllByText(line).length).toBeGreaterThan(0)
})

describe('taking back all consents', () => {
  const asked = () => cloud.calls.filter(({ procedure }) => procedure === forgetMe.name)

  beforeEach(() => {
    cloud.give(myBindings, { bindings: [OWN_BINDING] })
    cloud.give(forgetMe, {})
  })

  test('says of whose files, what goes and what stays, and then that it is done', async () => {
    renderPage(<Mine />)
    fireEvent.click(await screen.findByLabelText(/^解除全部绑定/))
    expect(await screen.findByText('这个微信现在能看周建军的档案。')).toBeTruthy()
    expect(screen.getByText(/^解除以后/)).toBeTruthy()
    expect(screen.getByText(/^站里留着的/)).toBeTruthy()
    expect(screen.getByText(/^您请来帮忙的家人/)).toBeTruthy()
    cloud.give(myBindings, { bindings: [] })
    const visit = keyOfAnswer(oneAppointment.name, { appointmentId: 'appointment-1' })
    keepAnswer({ key: visit, at: 1, output: {} })
    fireEvent.click(screen.getByLabelText('全部解除'))
    expect(await screen.findByText('都解除好了')).toBeTruthy()
    await waitFor(() => expect(lastAnswer(visit)).toBeUndefined())
    expect(asked().map(({ input }) => input)).toEqual([{}])
    fireEvent.click(screen.getByLabelText('知道了'))
    expect(screen.queryByText('都解除好了')).toBeNull()
  })

  test('does nothing unless it is said once more', async () => {
    renderPage(<Mine />)
    fireEvent.click(await screen.findByLabelText(/^解除全部绑定/))
    fireEvent.click(await screen.findByLabelText('先留着'))
    expect(screen.queryByText(/^解除以后/)).toBeNull()
    expect(asked()).toEqual([])
  })

  test('is not asked of who is bound to nothing', async () => {
    cloud.give(myBindings, { bindings: [] })
    renderPage(<Mine />)
    await waitFor(() => expect(screen.queryByLabelText(/^解除全部绑定/)).toBeNull())
    expect(screen.getByLabelText(/^清除手机上存的内容/).className).not.toMatch('button')
  })

  test('that is refused says so, and claims nothing', async () => {
    const message = ERROR_MESSAGES.NOT_ALLOWED
    cloud.answer(forgetMe, () => ({ ok: false, code: 'NOT_ALLOWED', message }))
    renderPage(<Mine />)
    fireEvent.click(await screen.findByLabelText(/^解除全部绑定/))
    fireEvent.click(await screen.findByLabelText('全部解除'))
    expect(await screen.findByText('还没解除')).toBeTruthy()
    expect(screen.queryByText('都解除好了')).toBeNull()
  })
})

describe('who works at a station', () => {
  const member = { ...POST, role: 'liaison' as const }

  test.each([POST, member])('finds the work on a tab of its own, as $role', async (post) => {
    cloud.give(myMemberships, { memberships: [post], joining: [] })
    renderPage(<Mine />)
    expect(await screen.findByRole('tab', { name: '工作台' })).toBeTruthy()
    expect(screen.queryByLabelText(/^在服务站工作/)).toBeNull()
  })

  test.each([
    { status: 'waiting' as const, words: '等站长确认' },
    { status: 'declined' as const, words: '站长没有同意' },
  ])('or is to: $words', async ({ status, words }) => {
    const { stationId, place, level } = STATION
    const asked = { stationId, place, level, role: 'staff' as const, acceptedAt: 0, status }
    cloud.give(myMemberships, { memberships: [], joining: [asked] })
    renderPage(<Mine />)
    fireEvent.click(await screen.findByLabelText(`加入巴川街道，${words}`))
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/members/join/join' })
  })

  test('joins by a code', async () => {
    renderPage(<Mine />)
    fireEvent.click(await screen.findByLabelText(/^在服务站工作/))
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/members/join/join' })
  })
})

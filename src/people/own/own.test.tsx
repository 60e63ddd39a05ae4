import { myBindings } from '@contract/bindings/tabProcedures'
import { myCorrections, openPerson } from '@contract/people'
import { onlineManager } from '@tanstack/react-query'
import Taro from '@tarojs/taro'
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { OWN_BINDING } from '../../../test/doubles/bindings'
import { cloud } from '../../../test/doubles/cloud'
import { NOW, STATION } from '../../../test/doubles/examples'
import { OWN_FILE, WHOLE_FILE } from '../../../test/doubles/people'
import { renderPage } from '../../../test/doubles/renderPage'
import { takeBreath } from '../../../test/doubles/takeBreath'
import { phone } from '../../../test/doubles/taro'
import { chooseStation } from '../../stations/chosenStation'
import OwnFilePage from './own'

beforeEach(() => {
  chooseStation(STATION)
  phone.open({ personId: 'person-1' })
  cloud.give(myBindings, { bindings: [{ ...OWN_BINDING, dutyPhone: '023-0000-9999' }] })
  cloud.give(openPerson, OWN_FILE)
  cloud.give(myCorrections, { corrections: [] })
})
afterEach(() => act(() => onlineManager.setOnline(true)))

test('shows what the station holds, part by part, and where to say what is wrong', async () => {
  renderPage(<OwnFilePage />)
  expect(await screen.findByRole('heading', { name: '周建军的档案' })).toBeTruthy()
  fireEvent.click(screen.getByLabelText('服役 2项'))
  expect(screen.getByText('陆军')).toBeTruthy()
  fireEvent.click(screen.getByLabelText('这里不对，或者少了'))
  expect(Taro.navigateTo).toHaveBeenCalledWith({
    url: '/people/propose/propose?personId=person-1&part=service',
  })
  expect(cloud.calls.find(({ procedure }) => procedure === openPerson.name)?.input).toEqual({
    personId: 'person-1',
  })
})

test('what is wrong can be said without opening a part', async () => {
  renderPage(<OwnFilePage />)
  fireEvent.click(await screen.findByLabelText('有不对的，告诉站里'))
  expect(screen.getByRole('dialog', { name: '哪一部分不对？' })).toBeTruthy()
  fireEvent.click(screen.getByLabelText('家庭'))
  expect(Taro.navigateTo).toHaveBeenCalledWith({
    url: '/people/propose/propose?personId=person-1&part=family',
  })
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('the own ID number is whole after a tap, and masked again once the page is left', async () => {
  cloud.answer(openPerson, ({ reveal }) => ({
    ok: true,
    output: reveal ? { ...OWN_FILE, parts: WHOLE_FILE.parts } : OWN_FILE,
  }))
  renderPage(<OwnFilePage />)
  expect(await screen.findByText('990101***********9')).toBeTruthy()
  expect(screen.queryByText('990101195001010010')).toBeNull()
  fireEvent.click(screen.getByLabelText('看完整的身份证号'))
  expect(await screen.findByText('990101195001010010')).toBeTruthy()
  act(() => phone.hide())
  expect(screen.queryByText('990101195001010010')).toBeNull()
  expect(screen.getByText('990101***********9')).toBeTruthy()
})

test('who acts for the person is told whose file it is', async () => {
  cloud.give(myBindings, { bindings: [{ ...OWN_BINDING, as: 'family', kinship: 'child' }] })
  renderPage(<OwnFilePage />)
  expect(await screen.findByLabelText('谁看过周建军的档案')).toBeTruthy()
  expect(
    screen.getByText(/^服务站记的是这些，只给站里的人、周建军和帮着办事的家人看。/),
  ).toBeTruthy()
  expect(screen.queryByText(/我的档案/)).toBeNull()
  expect(Taro.setNavigationBarTitle).toHaveBeenLastCalledWith({ title: '周建军的档案' })
})

test('the bar over the own file says that it is the own', async () => {
  renderPage(<OwnFilePage />)
  expect(await screen.findByLabelText('谁看过我的档案')).toBeTruthy()
  expect(Taro.setNavigationBarTitle).toHaveBeenLastCalledWith({ title: '我的档案' })
})

test('who is not tied to the file any longer is told what to do, with one phone', async () => {
  cloud.answer(openPerson, () => ({ ok: false, code: 'NOT_ALLOWED', message: '没有打开。' }))
  cloud.give(myBindings, { bindings: [] })
  renderPage(<OwnFilePage />)
  expect(await screen.findByText('这份档案现在打不开')).toBeTruthy()
  expect(screen.getByText(/请家里人再请您一次/)).toBeTruthy()
  expect(screen.getAllByLabelText(/打电话/)).toHaveLength(1)
})

test('who acts for the person is not offered the whole number', async () => {
  cloud.give(openPerson, { ...OWN_FILE, reveals: { idNumber: false, phone: true } })
  renderPage(<OwnFilePage />)
  expect(await screen.findByText('周建军的档案')).toBeTruthy()
  expect(screen.queryByLabelText('看完整的身份证号')).toBeNull()
})

test('a whole number that does not open says so, and can be tried again', async () => {
  cloud.answer(openPerson, ({ reveal }) =>
    reveal
      ? { ok: false, code: 'NOT_ALLOWED', message: '这里只给本站的工作人员和本人看。' }
      : { ok: true, output: OWN_FILE },
  )
  renderPage(<OwnFilePage />)
  fireEvent.click(await screen.findByLabelText('看完整的身份证号'))
  expect(await screen.findByText('完整的号码没打开')).toBeTruthy()
  cloud.give(openPerson, { ...OWN_FILE, parts: WHOLE_FILE.parts })
  await takeBreath()
  fireEvent.click(screen.getByLabelText('看完整的身份证号'))
  expect(await screen.findByText('990101195001010010')).toBeTruthy()
})

test('the phone is that of the station that keeps the file', async () => {
  renderPage(<OwnFilePage />)
  fireEvent.click(await screen.findByLabelText(/，023-0000-9999$/))
  expect(Taro.makePhoneCall).toHaveBeenCalledWith({ phoneNumber: '02300009999' })
})

test('what was said to be wrong stands there with the answer', async () => {
  const correction = {
    correctionId: 'correction-1',
    personId: 'person-1',
    name: '周建军',
    part: 'service',
    text: '我是1970年入伍的。',
    byFamily: true,
    at: NOW,
    status: 'declined',
    reply: '退伍证上写的是1969年。',
  } as const
  cloud.give(myCorrections, { corrections: [correction] })
  renderPage(<OwnFilePage />)
  expect(await screen.findByText('我是1970年入伍的。')).toBeTruthy()
  expect(screen.getByText('没有改')).toBeTruthy()
  expect(screen.getByText(/退伍证上写的是1969年。/)).toBeTruthy()
  expect(screen.getByText(/^家人写的，/)).toBeTruthy()
})

test('where what was said does not open, the rest stands, and it can be tried again', async () => {
  cloud.answer(myCorrections, () => ({ ok: false, code: 'NOT_ALLOWED', message: '没有打开。' }))
  renderPage(<OwnFilePage />)
  expect(await screen.findByText('提过的更正没有打开')).toBeTruthy()
  expect(screen.getByText('周建军的档案')).toBeTruthy()
  cloud.give(myCorrections, { corrections: [] })
  fireEvent.click(screen.getByText('提过的更正没有打开'))
  await waitFor(() => expect(screen.queryByText('提过的更正没有打开')).toBeNull())
})

test('who looked and what was changed is one tap away', async () => {
  renderPage(<OwnFilePage />)
  fireEvent.click(await screen.findByLabelText('谁看过我的档案'))
  fireEvent.click(screen.getByLabelText('改过什么'))
  expect(jest.mocked(Taro.navigateTo).mock.calls.map(([{ url }]) => url)).toEqual([
    '/people/openings/openings?personId=person-1',
    '/people/changes/changes?personId=person-1',
  ])
})

test('without a net the station can be called', async () => {
  act(() => onlineManager.setOnline(false))
  renderPage(<OwnFilePage />)
  expect(await screen.findByText('连上网再看')).toBeTruthy()
  expect(screen.getAllByLabelText(/打电话/)).toHaveLength(1)
  expect(screen.getByLabelText('打电话问，023-0000-1234')).toBeTruthy()
})

test('without saying whose it leads to where that is said', () => {
  phone.open({})
  renderPage(<OwnFilePage />)
  fireEvent.click(screen.getByLabelText('去“我的”'))
  expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/mine/mine' })
})

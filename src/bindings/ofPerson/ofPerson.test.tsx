import { bindingsOfPerson, endBinding } from '@contract/bindings'
import { myMemberships } from '@contract/members/tabProcedures'
import Taro from '@tarojs/taro'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { FAMILY_TIE, SELF_TIE } from '../../../test/doubles/bindings'
import { cloud } from '../../../test/doubles/cloud'
import { NOW, POST, STATION } from '../../../test/doubles/examples'
import { renderPage } from '../../../test/doubles/renderPage'
import { takeBreath } from '../../../test/doubles/takeBreath'
import { phone } from '../../../test/doubles/taro'
import { chooseStation } from '../../stations/chosenStation'
import BindingsOfPerson from './ofPerson'

const FILE = { stationId: 'bachuan', personId: 'person-1' }

beforeEach(() => {
  cloud.give(myMemberships, { memberships: [POST], joining: [] })
  chooseStation(STATION)
  phone.open(FILE)
  cloud.answer(bindingsOfPerson, ({ ended }) => ({
    ok: true,
    output: { ties: ended ? [ENDED] : [SELF_TIE, FAMILY_TIE] },
  }))
})

const ENDED = {
  ...FAMILY_TIE,
  tieId: 'tie-0',
  ended: { at: NOW, by: 'station', member: { memberNo: 1, name: '李敏' }, why: '换了手机' },
} as const

test('says who may open the file, since when, how and with whose consent', async () => {
  renderPage(<BindingsOfPerson />)
  expect(await screen.findByText('周小梅（家人，子女）')).toBeTruthy()
  expect(screen.getByText('2026年7月13日起，在站里办的，李敏经办')).toBeTruthy()
  expect(screen.getByText('本人在微信里同意，2026年7月13日')).toBeTruthy()
  expect(screen.queryByText(/本站工作人员/)).toBeNull()
  fireEvent.click(screen.getByLabelText('给本人或家人绑定'))
  const url = '/bindings/offer/offer?stationId=bachuan&personId=person-1'
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url })
})

test('says which of the ties are of members of the station, and who made them', async () => {
  const member = { memberNo: 2, name: '王芳' }
  cloud.give(bindingsOfPerson, { ties: [{ ...SELF_TIE, member }, FAMILY_TIE] })
  renderPage(<BindingsOfPerson />)
  expect(await screen.findAllByText('这个微信是本站工作人员王芳的')).toHaveLength(1)
  expect(screen.getByText('2026年7月13日起，在站里办的，李敏经办')).toBeTruthy()
})

test('the station says why it takes somebody off', async () => {
  cloud.give(endBinding, { familyEnded: 2 })
  renderPage(<BindingsOfPerson />)
  fireEvent.click(await screen.findByLabelText('解除本人的绑定'))
  fireEvent.click(screen.getByLabelText('解除绑定'))
  expect(screen.getByText('请填原因。')).toBeTruthy()
  fireEvent.change(screen.getByLabelText('解除的原因'), { target: { value: '换了手机' } })
  await takeBreath()
  fireEvent.click(screen.getByLabelText('解除绑定'))
  await waitFor(() => expect(screen.queryByText('解除本人的绑定吗？')).toBeNull())
  const ended = cloud.calls.find(({ procedure }) => procedure === endBinding.name)
  expect(ended?.input).toEqual({ ...FILE, tieId: 'tie-1', why: '换了手机' })
  expect(screen.getByText('本人的绑定解除了，请来的家人也解除了2位。')).toBeTruthy()
})

test('the invited family goes too, unless the member says that it stays', async () => {
  cloud.give(endBinding, {})
  renderPage(<BindingsOfPerson />)
  fireEvent.click(await screen.findByLabelText('解除本人的绑定'))
  const goes = screen.getByRole('radio', { name: /^也一起解除/ })
  expect(goes.getAttribute('aria-checked')).toBe('true')
  fireEvent.click(screen.getByRole('radio', { name: /^留着/ }))
  expect(goes.getAttribute('aria-checked')).toBe('false')
  fireEvent.change(screen.getByLabelText('解除的原因'), { target: { value: '换了手机' } })
  fireEvent.click(screen.getByLabelText('解除绑定'))
  expect(await screen.findByText('本人的绑定解除了，请来的家人还留着。')).toBeTruthy()
  const ended = cloud.calls.find(({ procedure }) => procedure === endBinding.name)
  expect(ended?.input).toEqual({ ...FILE, tieId: 'tie-1', why: '换了手机', familyStays: true })
})

test('of one of the family nothing is asked about others', async () => {
  cloud.give(endBinding, {})
  renderPage(<BindingsOfPerson />)
  fireEvent.click(await screen.findByLabelText('解除周小梅（家人，子女）的绑定'))
  expect(screen.queryByRole('radio')).toBeNull()
  fireEvent.change(screen.getByLabelText('解除的原因'), { target: { value: '本人不要了' } })
  fireEvent.click(screen.getByLabelText('解除绑定'))
  expect(await screen.findByText('家人的绑定解除了。')).toBeTruthy()
})

test('whom somebody let in who has ended their own tie can still be taken off', async () => {
  const left = { ...SELF_TIE, ended: { at: NOW, by: 'own' } } as const
  cloud.answer(bindingsOfPerson, ({ ended }) => ({
    ok: true,
    output: { ties: ended ? [left, ENDED] : [FAMILY_TIE] },
  }))
  cloud.give(endBinding, { familyEnded: 1 })
  renderPage(<BindingsOfPerson />)
  fireEvent.click(await screen.findByLabelText('已经解除的'))
  fireEvent.click(await screen.findByLabelText('不是本人，收回'))
  expect(screen.queryByRole('radio')).toBeNull()
  fireEvent.change(screen.getByLabelText('收回的原因'), { target: { value: '不是本人' } })
  fireEvent.click(screen.getByLabelText('收回'))
  expect(await screen.findByText('约的事收回了，请来的家人解除了1位。')).toBeTruthy()
  const ended = cloud.calls.find(({ procedure }) => procedure === endBinding.name)
  expect(ended?.input).toEqual({ ...FILE, tieId: 'tie-1', why: '不是本人' })
})

test('of family who ended their own tie, what they booked can be taken', async () => {
  const left = { ...FAMILY_TIE, ended: { at: NOW, by: 'own' } } as const
  cloud.give(bindingsOfPerson, { ties: [left] })
  cloud.give(endBinding, {})
  renderPage(<BindingsOfPerson />)
  fireEvent.click(await screen.findByLabelText('收回周小梅（家人，子女）约的事'))
  fireEvent.change(screen.getByLabelText('收回的原因'), { target: { value: '本人说的' } })
  fireEvent.click(screen.getByLabelText('收回'))
  expect(await screen.findByText('约的事收回了。')).toBeTruthy()
})

test('what was taken already says by whom and why, and is not offered again', async () => {
  const takenOff = { at: NOW, member: { memberNo: 1, name: '李敏' }, why: '不是本人' }
  const taken = { ...FAMILY_TIE, ended: { at: NOW, by: 'own', takenOff } } as const
  cloud.give(bindingsOfPerson, { ties: [taken] })
  renderPage(<BindingsOfPerson />)
  expect(await screen.findByText('2026年7月13日服务站收回（李敏）：不是本人')).toBeTruthy()
  expect(screen.queryByLabelText('收回周小梅（家人，子女）约的事')).toBeNull()
})

test('ties that ended say when, by whom and why', async () => {
  renderPage(<BindingsOfPerson />)
  fireEvent.click(await screen.findByLabelText('已经解除的'))
  expect(await screen.findByText('2026年7月13日服务站解除（李敏）：换了手机')).toBeTruthy()
})

test('without a file it says where to come from', () => {
  phone.open({ stationId: 'bachuan' })
  renderPage(<BindingsOfPerson />)
  expect(screen.getByText('请从档案里打开')).toBeTruthy()
  expect(cloud.calls).toEqual([])
})

import { oneAppointment } from '@contract/appointments/tabProcedures'
import {
  bindingsOfPerson,
  endBinding,
  endOwnBinding,
  waitingOffers,
  withdrawOffer,
} from '@contract/bindings'
import { myBindings } from '@contract/bindings/tabProcedures'
import { ERROR_MESSAGES } from '@contract/errors'
import { stationCard } from '@contract/stations'
import Taro from '@tarojs/taro'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { FAMILY_TIE, OWN_BINDING, SELF_TIE } from '../../../test/doubles/bindings'
import { cloud } from '../../../test/doubles/cloud'
import { STATION } from '../../../test/doubles/examples'
import { renderPage } from '../../../test/doubles/renderPage'
import { keepAnswer, keyOfAnswer, lastAnswer } from '../../cloud/lastAnswers'
import { chooseStation } from '../../stations/chosenStation'
import MyBindings from './mine'

beforeEach(() => {
  chooseStation(STATION)
  cloud.give(myBindings, { bindings: [OWN_BINDING] })
  cloud.give(bindingsOfPerson, { ties: [SELF_TIE, FAMILY_TIE] })
  cloud.give(waitingOffers, { offers: [] })
})

async function unfoldLess(): Promise<void> {
  fireEvent.click(await screen.findByLabelText('再绑一份，或者解除绑定'))
}

test('with several files none goes before the others', async () => {
  const other = { ...OWN_BINDING, personId: 'person-2', name: '周德厚', as: 'family' as const }
  cloud.give(myBindings, { bindings: [OWN_BINDING, other] })
  renderPage(<MyBindings />)
  expect((await screen.findByLabelText('看档案，周建军')).className).not.toMatch('button-primary')
  await unfoldLess()
  fireEvent.click(screen.getByLabelText('再绑一份档案'))
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/bindings/start/start' })
  fireEvent.click(screen.getByLabelText('解除绑定，周德厚'))
  expect(screen.getByText('不替周德厚办事了吗？')).toBeTruthy()
})

test('who is bound to nothing is led to how it begins', async () => {
  cloud.give(myBindings, { bindings: [] })
  renderPage(<MyBindings />)
  fireEvent.click(await screen.findByLabelText('绑定我的档案'))
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/bindings/start/start' })
  expect(screen.getByText(/请家里人在“我的档案”里点“请家人帮我办”/)).toBeTruthy()
  expect(screen.getByLabelText('打电话 023-0000-1234，打电话问')).toBeTruthy()
})

test('the own file is one tap away, and the family can be asked', async () => {
  renderPage(<MyBindings />)
  const look = await screen.findByLabelText('看档案，周建军')
  expect(look.className).toMatch('button-primary')
  expect(screen.queryByLabelText('再绑一份档案')).toBeNull()
  expect(screen.queryByLabelText('解除绑定，周建军')).toBeNull()
  fireEvent.click(look)
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/people/own/own?personId=person-1' })
  fireEvent.click(screen.getByLabelText('请家人帮我办'))
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/bindings/invite/invite?personId=person-1' })
})

test('whoever ends their own tie has nothing of it left on the phone', async () => {
  const visit = keyOfAnswer(oneAppointment.name, { appointmentId: 'appointment-1' })
  const card = keyOfAnswer(stationCard.name, { stationId: STATION.stationId })
  for (const key of [visit, card]) keepAnswer({ key, at: 1, output: {} })
  cloud.give(endOwnBinding, {})
  renderPage(<MyBindings />)
  await unfoldLess()
  fireEvent.click(screen.getByLabelText('解除绑定，周建军'))
  fireEvent.click(screen.getByLabelText('解除绑定'))
  await waitFor(() => expect(screen.queryByText('不在这里看自己的档案了吗？')).toBeNull())
  expect(lastAnswer(visit)).toBeUndefined()
  expect(lastAnswer(card)).toBeDefined()
})

test('one of the family is taken off after a question', async () => {
  cloud.give(endBinding, {})
  renderPage(<MyBindings />)
  fireEvent.click(await screen.findByLabelText('解除，周小梅（家人，子女）'))
  expect(screen.getByText('不请周小梅帮忙了吗？')).toBeTruthy()
  expect(screen.getByText(/^解除以后，周小梅在微信里马上看不到这份档案/)).toBeTruthy()
  expect(screen.getByText(/只写姓名、手机号约的，周小梅还看得到/)).toBeTruthy()
  fireEvent.click(screen.getByLabelText('解除绑定'))
  await waitFor(() => expect(screen.queryByText('不请周小梅帮忙了吗？')).toBeNull())
  const ended = cloud.calls.find(({ procedure }) => procedure === endBinding.name)
  expect(ended?.input).toEqual({ personId: 'person-1', tieId: 'tie-2' })
})

test('who of the family is a member of the station, and who bound them, is told', async () => {
  const atDesk = {
    ...FAMILY_TIE,
    way: 'desk',
    recordedBy: { memberNo: 1, name: '李敏' },
    member: { memberNo: 2, name: '王芳' },
  } as const
  cloud.give(bindingsOfPerson, { ties: [atDesk] })
  renderPage(<MyBindings />)
  const note = '2026年7月13日起，在站里办的，李敏经办。这个微信是本站工作人员王芳的。'
  expect(await screen.findByText(note)).toBeTruthy()
})

describe('a code that nobody has used yet', () => {
  const offer = { offerId: 'offer-1', kinship: 'child', familyName: '周小兰' } as const

  beforeEach(() =>
    cloud.answer(waitingOffers, () => ({
      ok: true,
      output: { offers: [{ ...offer, expiresAt: Date.now() + 3 * 3_600_000 - 1_000 }] },
    })),
  )

  test('is listed with how long it lasts, and taken back after a question', async () => {
    cloud.answer(withdrawOffer, () => {
      cloud.give(waitingOffers, { offers: [] })
      return { ok: true, output: {} }
    })
    renderPage(<MyBindings />)
    expect(await screen.findByText('还能用3小时')).toBeTruthy()
    fireEvent.click(screen.getByLabelText('收回，给周小兰（家人，子女）的'))
    expect(screen.getByText('收回给周小兰的码吗？')).toBeTruthy()
    fireEvent.click(screen.getByLabelText('收回'))
    await waitFor(() => expect(screen.queryByText('收回给周小兰的码吗？')).toBeNull())
    await waitFor(() => expect(screen.queryByText('还没用的码')).toBeNull())
    const asked = cloud.calls.find(({ procedure }) => procedure === withdrawOffer.name)
    expect(asked?.input).toEqual({ personId: 'person-1', offerId: 'offer-1' })
  })

  test('is not passed over where the list does not open', async () => {
    const message = '没有打开。'
    const output = { offers: [{ ...offer, expiresAt: Date.now() + 3_600_000 }] }
    cloud.answer(waitingOffers, () => ({ ok: false, code: 'FAILED', message }))
    renderPage(<MyBindings />)
    expect(await screen.findByText('还没用的码')).toBeTruthy()
    cloud.give(waitingOffers, output)
    fireEvent.click(screen.getByLabelText('再试一次'))
    expect(await screen.findByLabelText('收回，给周小兰（家人，子女）的')).toBeTruthy()
  })

  test('that was used meanwhile says so', async () => {
    const message = ERROR_MESSAGES.OFFER_USED
    cloud.answer(withdrawOffer, () => ({ ok: false, code: 'OFFER_USED', message }))
    renderPage(<MyBindings />)
    fireEvent.click(await screen.findByLabelText('收回，给周小兰（家人，子女）的'))
    fireEvent.click(screen.getByLabelText('收回'))
    expect(await screen.findByText(message)).toBeTruthy()
  })
})

test('the own tie is not among the family', async () => {
  cloud.give(bindingsOfPerson, { ties: [SELF_TIE] })
  renderPage(<MyBindings />)
  expect(await screen.findByText('现在没有家人能看您的档案。')).toBeTruthy()
})

test('no longer being bound asks first', async () => {
  cloud.give(endOwnBinding, {})
  renderPage(<MyBindings />)
  await unfoldLess()
  fireEvent.click(screen.getByLabelText('解除绑定，周建军'))
  expect(screen.getByText(/请来帮忙的家人，还能看这份档案/)).toBeTruthy()
  fireEvent.click(screen.getByLabelText('先留着'))
  expect(cloud.calls.some(({ procedure }) => procedure === endOwnBinding.name)).toBe(false)
})

test('who acts for somebody is shown no family of theirs', async () => {
  cloud.give(myBindings, {
    bindings: [{ ...OWN_BINDING, as: 'family', kinship: 'child' }],
  })
  renderPage(<MyBindings />)
  expect(await screen.findByText('您是周建军的子女，替家人办事')).toBeTruthy()
  expect(screen.queryByText('家人帮我办')).toBeNull()
  await unfoldLess()
  fireEvent.click(screen.getByLabelText('解除绑定，周建军'))
  expect(screen.getByText('不替周建军办事了吗？')).toBeTruthy()
  expect(screen.queryByText(/请来帮忙的家人/)).toBeNull()
})

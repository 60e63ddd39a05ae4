import { bookAppointment } from '@contract/appointments'
import { myAppointments } from '@contract/appointments/tabProcedures'
import type { OwnBinding } from '@contract/bindings/bindingShapes'
import { myBindings } from '@contract/bindings/tabProcedures'
import { ERROR_MESSAGES } from '@contract/errors'
import { openPerson } from '@contract/people'
import { stationHome } from '@contract/stations/tabProcedures'
import { onlineManager } from '@tanstack/react-query'
import Taro from '@tarojs/taro'
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { OWN_BINDING } from '../../../test/doubles/bindings'
import { cloud } from '../../../test/doubles/cloud'
import { APPOINTMENT, STATION_HOME } from '../../../test/doubles/examples'
import { OWN_FILE } from '../../../test/doubles/people'
import { renderPage } from '../../../test/doubles/renderPage'
import { phone } from '../../../test/doubles/taro'
import { forgetChosenStation } from '../../stations/chosenStation'
import { ownContact } from './ownContact'
import WhoPage from './who'

const step = {
  stationId: 'bachuan',
  matter: 'transfer',
  way: 'onSite',
  slotId: 'bachuan.1.20260714.0900',
}
const SUBMIT = '约这个时间，7月14日 周二 上午9:00'

beforeEach(() => {
  // Every look at the clock is half a second later: no tap is taken for a double one.
  let now = 0
  jest.spyOn(Date, 'now').mockImplementation(() => {
    now += 500
    return now
  })
  window.sessionStorage.setItem('visitor', 'wx-zhou')
  forgetChosenStation()
  phone.open(step)
  cloud.give(stationHome, STATION_HOME)
  cloud.give(myBindings, { bindings: [] })
  cloud.give(myAppointments, { appointments: [] })
  cloud.give(bookAppointment, { appointmentId: 'appointment-1' })
})
afterEach(() => {
  jest.restoreAllMocks()
  act(() => onlineManager.setOnline(true))
})

async function open(): Promise<ReturnType<typeof renderPage>> {
  const page = renderPage(<WhoPage />)
  await screen.findByRole('radiogroup', { name: '给谁约' })
  return page
}

function type(label: RegExp, value: string): void {
  fireEvent.change(screen.getByLabelText(label), { target: { value } })
}

function asked(name: string) {
  return cloud.calls.filter(({ procedure }) => procedure === name)
}

function booked() {
  return asked(bookAppointment.name)
}

test('books for oneself, and offers name and number the next time', async () => {
  const page = await open()
  type(/您的姓名/, '周建军')
  type(/手机号/, '19900000001')
  fireEvent.click(screen.getByLabelText(SUBMIT))
  await waitFor(() =>
    expect(Taro.reLaunch).toHaveBeenCalledWith({
      url: '/appointments/confirmed/confirmed?appointmentId=appointment-1',
    }),
  )
  expect(booked()[0]?.input).toEqual({
    ...step,
    served: { relation: 'self', name: '周建军', phone: '19900000001' },
  })
  page.unmount()
  await open()
  expect(screen.getByDisplayValue('19900000001')).toBeTruthy()
})

describe('what is booked already', () => {
  const same = { ...APPOINTMENT, matter: 'transfer' } as const
  const SAID = '您已经约了这件事'

  test('is said, with another time beside it, and can be booked again all the same', async () => {
    cloud.give(myAppointments, { appointments: [same] })
    await open()
    expect(await screen.findByText(SAID)).toBeTruthy()
    expect(screen.getByText('7月15日 周三 上午9:00')).toBeTruthy()
    fireEvent.click(screen.getByLabelText('改时间，7月15日 周三 上午9:00'))
    expect(Taro.navigateTo).toHaveBeenCalledWith({
      url: '/appointments/move/move?appointmentId=appointment-1',
    })
    expect(screen.getByLabelText(SUBMIT).getAttribute('aria-disabled')).toBeNull()
  })

  test('is not said of another matter, another station, or somebody else', async () => {
    const others = [
      APPOINTMENT,
      { ...same, stationId: 'anju' },
      { ...same, relation: 'parent', name: '周德厚' },
      { ...same, status: 'checkedIn' },
    ] as const
    cloud.give(myAppointments, { appointments: [...others] })
    await open()
    await waitFor(() => expect(asked(myAppointments.name)).toHaveLength(1))
    await act(async () => {})
    expect(screen.queryByText(/已经约了这件事/)).toBeNull()
  })

  test('for a file of family, by its name', async () => {
    const father = { ...OWN_BINDING, as: 'family', kinship: 'child' } as const
    cloud.give(myBindings, { bindings: [father] })
    cloud.give(myAppointments, { appointments: [{ ...same, relation: 'parent' }] })
    await open()
    fireEvent.click(await screen.findByRole('radio', { name: /^周建军/ }))
    expect(await screen.findByText('周建军已经约了这件事')).toBeTruthy()
  })
})

test('what is missing is said at the field, the first one is scrolled to, nothing is sent', async () => {
  await open()
  type(/手机号/, '1990000000')
  fireEvent.click(screen.getByLabelText(SUBMIT))
  expect(screen.getByText('请填姓名。')).toBeTruthy()
  expect(screen.getByText('手机号少了1位，再看看。')).toBeTruthy()
  expect(booked()).toHaveLength(0)
  await waitFor(() =>
    expect(Taro.pageScrollTo).toHaveBeenCalledWith(
      expect.objectContaining({ selector: '#field-served-name' }),
    ),
  )
  type(/手机号/, '19900000001')
  expect(screen.queryByText('手机号少了1位，再看看。')).toBeNull()
})

test('for a parent at home: their name and address, and one’s own are not remembered', async () => {
  phone.open({ ...step, way: 'homeVisit' })
  await open()
  fireEvent.click(screen.getByLabelText('给别人约'))
  fireEvent.click(screen.getByRole('radio', { name: '父母' }))
  type(/办事人的姓名/, '周德厚')
  type(/手机号/, '19900000002')
  fireEvent.click(screen.getByLabelText(SUBMIT))
  expect(await screen.findByText('请填上门地址，我们好找到您。')).toBeTruthy()
  type(/上门地址/, '中兴路88号')
  fireEvent.click(screen.getByLabelText(SUBMIT))
  await waitFor(() => expect(booked()).toHaveLength(1))
  expect(booked()[0]?.input).toMatchObject({
    served: { relation: 'parent', name: '周德厚', address: '中兴路88号' },
  })
  expect(ownContact()).toBeUndefined()
})

test('a slot that is full leads back to the times, and what is typed stays', async () => {
  cloud.answer(bookAppointment, () => ({
    ok: false,
    code: 'SLOT_FULL',
    message: ERROR_MESSAGES.SLOT_FULL,
  }))
  await open()
  type(/您的姓名/, '周建军')
  type(/手机号/, '19900000001')
  fireEvent.click(screen.getByLabelText(SUBMIT))
  expect(await screen.findByText(ERROR_MESSAGES.SLOT_FULL)).toBeTruthy()
  fireEvent.click(screen.getByLabelText('换一个时间，填好的都还在'))
  expect(Taro.redirectTo).toHaveBeenCalledWith({
    url: expect.stringMatching(
      /^\/appointments\/time\/time\?stationId=bachuan&matter=transfer&way=onSite&slotId=/,
    ),
  })
  expect(screen.getByDisplayValue('周建军')).toBeTruthy()
})

test('a refusal goes with any change: what is refused for oneself may be booked for a parent', async () => {
  cloud.answer(bookAppointment, () => ({
    ok: false,
    code: 'ALREADY_BOOKED',
    message: ERROR_MESSAGES.ALREADY_BOOKED,
  }))
  await open()
  type(/您的姓名/, '周建军')
  type(/手机号/, '19900000001')
  fireEvent.click(screen.getByLabelText(SUBMIT))
  expect(await screen.findByText(ERROR_MESSAGES.ALREADY_BOOKED)).toBeTruthy()
  fireEvent.click(screen.getByLabelText('给别人约'))
  fireEvent.click(screen.getByRole('radio', { name: '父母' }))
  expect(screen.queryByText(ERROR_MESSAGES.ALREADY_BOOKED)).toBeNull()
  expect(screen.getByLabelText(SUBMIT)).toBeTruthy()
})

test('what the cloud finds wrong with a field is gone once the field is changed', async () => {
  const message = '这个手机号打不通，再看看。'
  cloud.answer(bookAppointment, () => ({
    ok: false,
    code: 'BAD_INPUT',
    message: ERROR_MESSAGES.BAD_INPUT,
    issues: [{ path: 'served.phone', label: '手机号', message }],
  }))
  await open()
  type(/您的姓名/, '周建军')
  type(/手机号/, '19900000001')
  fireEvent.click(screen.getByLabelText(SUBMIT))
  expect(await screen.findByText(message)).toBeTruthy()
  type(/手机号/, '19900000002')
  expect(screen.queryByText(message)).toBeNull()
})

test('another fault lets the same be handed in again', async () => {
  cloud.answer(bookAppointment, () => ({ ok: false, code: 'FAILED', message: '是我们的错' }))
  await open()
  type(/您的姓名/, '周建军')
  type(/手机号/, '19900000001')
  fireEvent.click(screen.getByLabelText(SUBMIT))
  expect(await screen.findByText('是我们的错')).toBeTruthy()
  expect(screen.getByLabelText(SUBMIT)).toBeTruthy()
})

test('a lost reply is asked after, with the same id', async () => {
  let tries = 0
  cloud.answer(bookAppointment, () => {
    tries += 1
    if (tries === 1) throw new Error('lost')
    return { ok: true, output: { appointmentId: 'appointment-1' } }
  })
  await open()
  type(/您的姓名/, '周建军')
  type(/手机号/, '19900000001')
  fireEvent.click(screen.getByLabelText(SUBMIT))
  expect(await screen.findByLabelText('正在核对有没有交上去')).toBeTruthy()
  await waitFor(() => expect(Taro.reLaunch).toHaveBeenCalled(), { timeout: 5_000 })
  const [first, second] = booked()
  expect(second?.requestId).toBe(first?.requestId)
})

test('without a net, the phone books', async () => {
  await open()
  await screen.findByLabelText('打电话 023-0000-1234')
  act(() => onlineManager.setOnline(false))
  fireEvent.click(await screen.findByLabelText('打电话约'))
  expect(Taro.makePhoneCall).toHaveBeenCalledWith({ phoneNumber: '02300001234' })
})

test('without a net and with nothing kept one types, and goes on when the net is back', async () => {
  act(() => onlineManager.setOnline(false))
  await open()
  type(/您的姓名/, '周建军')
  act(() => onlineManager.setOnline(true))
  expect(screen.getByDisplayValue('周建军')).toBeTruthy()
  expect(await screen.findByLabelText(SUBMIT)).toBeTruthy()
  expect(screen.getByDisplayValue('周建军')).toBeTruthy()
})

describe('with files that one is tied to', () => {
  const OF_FATHER: OwnBinding = {
    ...OWN_BINDING,
    personId: 'person-2',
    name: '周德厚',
    as: 'family',
    kinship: 'child',
  }
  const ELSEWHERE: OwnBinding = { ...OF_FATHER, personId: 'person-3', stationId: 'anju' }
  beforeEach(() => {
    cloud.give(myBindings, { bindings: [OF_FATHER, OWN_BINDING, ELSEWHERE] })
    const identity = { name: '周德厚', phone: '199****0002' }
    const parts = { identity, home: { address: '演示村三组8号' } }
    cloud.answer(openPerson, ({ personId }) => ({
      ok: true,
      output: { ...OWN_FILE, personId, parts },
    }))
  })

  async function handIn(): Promise<unknown> {
    fireEvent.click(screen.getByLabelText(SUBMIT))
    await waitFor(() => expect(booked()).toHaveLength(1))
    return booked()[0]?.input
  }

  test('whose file it may be for is awaited before anything is asked', async () => {
    renderPage(<WhoPage />)
    expect(screen.queryByText('您的姓名')).toBeNull()
    expect(screen.getByLabelText('正在打开')).toBeTruthy()
    expect(await screen.findByRole('radio', { name: '周建军，我自己' })).toBeTruthy()
    expect(screen.getByLabelText(SUBMIT)).toBeTruthy()
  })

  test('a number that the file lacks is asked for where it is typed', async () => {
    const message = '档案里没有手机号，请填一个。'
    cloud.answer(bookAppointment, () => ({
      ok: false,
      code: 'BAD_INPUT',
      message: ERROR_MESSAGES.BAD_INPUT,
      issues: [{ path: 'served.phone', label: '手机号', message }],
    }))
    await open()
    fireEvent.click(screen.getByLabelText(SUBMIT))
    expect(await screen.findByText(message)).toBeTruthy()
    await waitFor(() =>
      expect(Taro.pageScrollTo).toHaveBeenCalledWith(
        expect.objectContaining({ selector: '#field-served-phone' }),
      ),
    )
  })

  test('oneself comes first and needs nothing typed', async () => {
    renderPage(<WhoPage />)
    const own = await screen.findByRole('radio', { name: '周建军，我自己' })
    expect(own.getAttribute('aria-checked')).toBe('true')
    expect(screen.getAllByRole('radio').map((each) => each.getAttribute('aria-label'))).toEqual([
      '周建军，我自己',
      '周德厚，父母',
    ])
    expect(screen.queryByText('您的姓名')).toBeNull()
    expect(await handIn()).toEqual({ ...step, forPersonId: 'person-1', served: {} })
    expect(ownContact()).toBeUndefined()
  })

  test('a father by his file: what it says is shown masked, another number goes along', async () => {
    phone.open({ ...step, way: 'homeVisit' })
    renderPage(<WhoPage />)
    fireEvent.click(await screen.findByRole('radio', { name: '周德厚，父母' }))
    expect(await screen.findByText('不填的话，我们打档案里的 199****0002')).toBeTruthy()
    expect(screen.getByText('不填的话，我们去档案里的 演示村三组8号')).toBeTruthy()
    type(/手机号/, '19900000009')
    expect(await handIn()).toEqual({
      ...{ ...step, way: 'homeVisit' },
      forPersonId: 'person-2',
      served: { phone: '19900000009' },
    })
  })

  test('for anybody else name and number are typed, as ever', async () => {
    renderPage(<WhoPage />)
    fireEvent.click(await screen.findByLabelText('给别的人约'))
    fireEvent.click(screen.getByRole('radio', { name: '邻居、战友' }))
    type(/办事人的姓名/, '王建国')
    type(/手机号/, '19900000021')
    expect(await handIn()).toEqual({
      ...step,
      served: { relation: 'neighbour', name: '王建国', phone: '19900000021' },
    })
  })

  test('what was typed beside one file is not handed in for the next', async () => {
    renderPage(<WhoPage />)
    fireEvent.click(await screen.findByRole('radio', { name: '周德厚，父母' }))
    type(/手机号/, '19900000009')
    fireEvent.click(screen.getByRole('radio', { name: '周建军，我自己' }))
    expect(await handIn()).toEqual({ ...step, forPersonId: 'person-1', served: {} })
  })
})

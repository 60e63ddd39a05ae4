import { freeSlots, moveAppointment, moveAtDesk } from '@contract/appointments'
import { deskDay, oneAppointment } from '@contract/appointments/tabProcedures'
import { ERROR_MESSAGES } from '@contract/errors'
import { myMemberships } from '@contract/members/tabProcedures'
import { stationHome } from '@contract/stations/tabProcedures'
import { instantOf } from '@contract/time'
import { onlineManager } from '@tanstack/react-query'
import Taro from '@tarojs/taro'
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { cloud } from '../../../test/doubles/cloud'
import {
  DAYS,
  DETAIL,
  NO_COUNTS,
  NOW,
  POST,
  STATION_HOME,
  sampleRow,
} from '../../../test/doubles/examples'
import { renderPage } from '../../../test/doubles/renderPage'
import { phone } from '../../../test/doubles/taro'
import { takeSought } from '../../shell/soughtAtDesk'
import Move from './move'

beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(NOW)
  cloud.give(freeSlots, { days: DAYS })
  cloud.give(stationHome, STATION_HOME)
})
afterEach(() => {
  jest.restoreAllMocks()
  act(() => onlineManager.setOnline(true))
})

const button = (name: string | RegExp) => screen.findByRole('button', { name })
const choose = async (name: string) => fireEvent.click(await screen.findByRole('radio', { name }))
const sent = (name: string) => cloud.calls.filter(({ procedure }) => procedure === name)

describe('one of the own', () => {
  beforeEach(() => {
    phone.open({ appointmentId: 'appointment-1' })
    cloud.give(oneAppointment, DETAIL)
    cloud.give(moveAppointment, {})
  })

  test('says what is booked, takes another time, and leads to what is agreed now', async () => {
    renderPage(<Move />)
    expect(await screen.findByText('周建军，优待证、优抚')).toBeTruthy()
    expect(screen.getByText('现在约的是7月15日 周三 上午9:00')).toBeTruthy()
    expect(await screen.findByLabelText('就改到这个时间，请先选时间')).toBeTruthy()
    await choose('9:00，余2')
    fireEvent.click(await button('就改到这个时间，7月14日 周二 上午9:00'))
    await waitFor(() =>
      expect(Taro.redirectTo).toHaveBeenCalledWith({
        url: '/appointments/confirmed/confirmed?appointmentId=appointment-1',
      }),
    )
    expect(sent(moveAppointment.name).map(({ input }) => input)).toEqual([
      { appointmentId: 'appointment-1', slotId: 'bachuan.1.20260714.0900' },
    ])
  })

  test('its own time is no other', async () => {
    renderPage(<Move />)
    await choose('7月15日 周三，余3')
    await choose('9:00，余3')
    expect(screen.getByLabelText('就改到这个时间，现在约的就是这个时间')).toBeTruthy()
  })

  test('a refusal says that what was booked stays', async () => {
    const message = ERROR_MESSAGES.SLOT_FULL
    cloud.answer(moveAppointment, () => ({ ok: false, code: 'SLOT_FULL', message }))
    renderPage(<Move />)
    await choose('9:00，余2')
    fireEvent.click(await button('就改到这个时间，7月14日 周二 上午9:00'))
    expect(await screen.findByText('还没改，原来的时间还留着')).toBeTruthy()
    expect(screen.getByText(message)).toBeTruthy()
    expect(Taro.redirectTo).not.toHaveBeenCalled()
  })

  test('once its hour has come it leads to the appointment instead', async () => {
    jest.spyOn(Date, 'now').mockReturnValue(DETAIL.startsAt)
    renderPage(<Move />)
    expect(await screen.findByText('这一件改不了时间了')).toBeTruthy()
    fireEvent.click(screen.getByLabelText('看这次预约'))
    expect(Taro.redirectTo).toHaveBeenCalledWith({
      url: '/appointments/detail/detail?appointmentId=appointment-1',
    })
  })

  test('without a net nothing is moved', async () => {
    renderPage(<Move />)
    await choose('9:00，余2')
    act(() => onlineManager.setOnline(false))
    expect(screen.getByLabelText('就改到这个时间，连上网才能改')).toBeTruthy()
  })
})

describe('at the desk', () => {
  const row = sampleRow('周建军', { startsAt: instantOf('2026-07-15', '09:00') })
  const { appointmentId } = row

  beforeEach(() => {
    phone.open({ stationId: POST.stationId, date: '2026-07-15', appointmentId })
    cloud.give(myMemberships, { memberships: [POST], joining: [] })
    cloud.give(deskDay, { counts: NO_COUNTS, rows: [row] })
    cloud.give(moveAtDesk, {})
  })

  test('somebody is put down for another time, and the way back to the day stands first', async () => {
    renderPage(<Move />)
    await choose('9:00，余2')
    fireEvent.click(await button('就改到这个时间，7月14日 周二 上午9:00'))
    expect(await screen.findByText('周建军改到7月14日 周二 上午9:00了')).toBeTruthy()
    expect(sent(moveAtDesk.name).map(({ input }) => input)).toEqual([
      { stationId: POST.stationId, appointmentId, slotId: 'bachuan.1.20260714.0900' },
    ])
    fireEvent.click(screen.getByLabelText('看改到的那一天'))
    const { stationId } = POST
    expect(takeSought(stationId)).toEqual({ stationId, date: '2026-07-14', appointmentId })
    fireEvent.click(screen.getByLabelText('回这一天的名单'))
    expect(takeSought(stationId)).toEqual({ stationId, date: '2026-07-15' })
  })

  test('who stands on a later page of the day is found', async () => {
    cloud.answer(deskDay, ({ after }) => ({
      ok: true,
      output: {
        counts: NO_COUNTS,
        ...(after ? { rows: [row] } : { rows: [sampleRow('谢大海')], next: 'more' }),
      },
    }))
    renderPage(<Move />)
    expect(await screen.findByText('周建军，优待证、优抚')).toBeTruthy()
  })

  test('whoever is not on the day any more is not moved', async () => {
    cloud.give(deskDay, { counts: NO_COUNTS, rows: [] })
    renderPage(<Move />)
    expect(await screen.findByText('这一天没有这一件')).toBeTruthy()
    expect(screen.getByLabelText('回这一天的名单')).toBeTruthy()
  })
})

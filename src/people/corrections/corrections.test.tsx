import { myMemberships } from '@contract/members/tabProcedures'
import { openCorrections, settleCorrection } from '@contract/people'
import type { Correction } from '@contract/people/personViews'
import { onlineManager } from '@tanstack/react-query'
import Taro from '@tarojs/taro'
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { cloud } from '../../../test/doubles/cloud'
import { NOW, POST, STATION } from '../../../test/doubles/examples'
import { renderPage } from '../../../test/doubles/renderPage'
import { takeBreath } from '../../../test/doubles/takeBreath'
import { phone } from '../../../test/doubles/taro'
import { chooseStation } from '../../stations/chosenStation'
import Corrections from './corrections'

const CORRECTION: Correction = {
  correctionId: 'correction-1',
  personId: 'person-1',
  name: '周建军',
  part: 'home',
  text: '去年搬到四组了。',
  byFamily: false,
  at: NOW,
  status: 'open',
}

beforeEach(() => {
  cloud.give(myMemberships, { memberships: [POST], joining: [] })
  chooseStation(STATION)
  phone.open({ stationId: 'bachuan' })
  cloud.give(openCorrections, { corrections: [CORRECTION] })
})
afterEach(() => act(() => onlineManager.setOnline(true)))

const settled = () =>
  cloud.calls
    .filter(({ procedure }) => procedure === settleCorrection.name)
    .map(({ input }) => input)

test('says who holds what to be wrong, and leads to where it is changed', async () => {
  renderPage(<Corrections />)
  expect(await screen.findByText('去年搬到四组了。')).toBeTruthy()
  expect(screen.getByText('本人写的，2026年7月13日 上午9:41')).toBeTruthy()
  fireEvent.click(screen.getByLabelText('去改住处，周建军'))
  expect(Taro.navigateTo).toHaveBeenCalledWith({
    url: '/people/edit/edit?stationId=bachuan&personId=person-1&part=home',
  })
})

test('it is answered with what was done and a word', async () => {
  cloud.give(settleCorrection, {})
  renderPage(<Corrections />)
  fireEvent.click(await screen.findByLabelText('回复周建军说的住处'))
  fireEvent.click(screen.getByLabelText('回复'))
  expect(screen.getByText('请选改了没有。')).toBeTruthy()
  expect(screen.getByText('请填回复。')).toBeTruthy()
  fireEvent.click(screen.getByLabelText('已经改了，档案里改好了再点这个'))
  fireEvent.change(screen.getByLabelText('回复的话'), { target: { value: '改好了。' } })
  cloud.give(openCorrections, { corrections: [] })
  await takeBreath()
  fireEvent.click(screen.getByLabelText('回复'))
  expect(await screen.findByText('都看完了，现在没有等着的。')).toBeTruthy()
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(settled()).toEqual([
    {
      stationId: 'bachuan',
      correctionId: 'correction-1',
      decision: 'accepted',
      reply: '改好了。',
    },
  ])
})

test('one that a colleague answered meanwhile is said to be so', async () => {
  cloud.answer(settleCorrection, () => ({
    ok: false,
    code: 'NOT_OPEN',
    message: '这件事的状态已经变了，请看最新的情况。',
  }))
  renderPage(<Corrections />)
  fireEvent.click(await screen.findByLabelText('回复周建军说的住处'))
  fireEvent.click(screen.getByLabelText('没有改，在下面写为什么'))
  expect(screen.getByText('一定要写一句，本人看得到。')).toBeTruthy()
  fireEvent.change(screen.getByLabelText('回复的话'), { target: { value: '证上没有写。' } })
  fireEvent.click(screen.getByLabelText('回复'))
  expect(await screen.findByText('这件事的状态已经变了，请看最新的情况。')).toBeTruthy()
  fireEvent.click(screen.getByLabelText('先不回'))
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('without a net nothing is answered, the file can be looked at', async () => {
  renderPage(<Corrections />)
  await screen.findByText('去年搬到四组了。')
  act(() => onlineManager.setOnline(false))
  expect(await screen.findByLabelText('看周建军的档案')).toBeTruthy()
  expect(screen.queryByLabelText('回复周建军说的住处')).toBeNull()
})

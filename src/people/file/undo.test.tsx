import { oneHousehold } from '@contract/contactCards'
import { myMemberships } from '@contract/members/tabProcedures'
import { openPerson, undoMerge } from '@contract/people'
import Taro from '@tarojs/taro'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { cloud } from '../../../test/doubles/cloud'
import { NOW, POST, STATION } from '../../../test/doubles/examples'
import { sampleHousehold } from '../../../test/doubles/householdExamples'
import { PERSON_FILE } from '../../../test/doubles/people'
import { renderPage } from '../../../test/doubles/renderPage'
import { takeBreath } from '../../../test/doubles/takeBreath'
import { phone } from '../../../test/doubles/taro'
import { chooseStation } from '../../stations/chosenStation'
import PersonFilePage from './file'

const MERGE = {
  mergeId: 'merge-1',
  at: NOW,
  personId: 'person-2',
  name: '周建均',
  took: [],
  homes: [],
}

beforeEach(() => {
  chooseStation(STATION)
  phone.open({ stationId: 'bachuan', personId: 'person-1' })
  cloud.give(myMemberships, { memberships: [POST], joining: [] })
  cloud.give(openPerson, { ...PERSON_FILE, merges: [MERGE] })
})

const undone = () =>
  cloud.calls.filter(({ procedure }) => procedure === undoMerge.name).map(({ input }) => input)

test('a merge is taken back with why; what was changed since is asked about once more', async () => {
  cloud.answer(undoMerge, ({ evenIfChanged }) =>
    evenIfChanged
      ? { ok: true, output: {} }
      : { ok: false, code: 'MERGE_BUILT_ON', message: '取过来的部分又改过。' },
  )
  renderPage(<PersonFilePage />)
  fireEvent.click(await screen.findByLabelText('撤回合并，周建均'))
  fireEvent.click(screen.getByLabelText('撤回合并'))
  expect(screen.getByText('请填原因。')).toBeTruthy()
  fireEvent.change(screen.getByLabelText('为什么撤回'), { target: { value: '不是同一个人' } })
  await takeBreath()
  fireEvent.click(screen.getByLabelText('撤回合并'))
  expect(await screen.findByText('取过来的部分又改过。')).toBeTruthy()
  await takeBreath()
  fireEvent.click(screen.getByLabelText('改过也要分开'))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  const asked = { stationId: 'bachuan', mergeId: 'merge-1', why: '不是同一个人' }
  expect(undone()).toEqual([asked, { ...asked, evenIfChanged: true }])
})

test('where a later merge took the same part, that one is named and comes first', async () => {
  const message = '后来又合并过一次，取了同样的部分。请先撤回后来的那一次。'
  cloud.give(openPerson, {
    ...PERSON_FILE,
    merges: [{ ...MERGE, mergeId: 'merge-2', name: '周建钧', at: NOW + 1 }, MERGE],
  })
  cloud.answer(undoMerge, ({ mergeId }) =>
    mergeId === 'merge-1' ? { ok: false, code: 'MERGED_AGAIN', message } : { ok: true, output: {} },
  )
  renderPage(<PersonFilePage />)
  fireEvent.click(await screen.findByLabelText('撤回合并，周建均'))
  fireEvent.change(screen.getByLabelText('为什么撤回'), { target: { value: '不是同一个人' } })
  await takeBreath()
  fireEvent.click(screen.getByLabelText('撤回合并'))
  expect(await screen.findByText(message)).toBeTruthy()
  // It cannot be forced, so that is not offered.
  expect(screen.queryByLabelText('改过也要分开')).toBeNull()
  fireEvent.click(screen.getByLabelText('先不分'))
  fireEvent.click(screen.getByLabelText('撤回合并，周建钧'))
  expect(screen.queryByText(message)).toBeNull()
  fireEvent.change(screen.getByLabelText('为什么撤回'), { target: { value: '不是同一个人' } })
  await takeBreath()
  fireEvent.click(screen.getByLabelText('撤回合并'))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(undone()).toMatchObject([{ mergeId: 'merge-1' }, { mergeId: 'merge-2' }])
})

test('where that household does not open, the way to it is tried once more', async () => {
  cloud.give(openPerson, { ...PERSON_FILE, merges: [{ ...MERGE, homes: ['household-2'] }] })
  const household = sampleHousehold({ householder: '周建均', endedAt: NOW })
  const message = '没有打开。'
  cloud.answer(oneHousehold, () => ({ ok: false, code: 'FAILED', message }))
  cloud.answer(undoMerge, () => ({ ok: false, code: 'HOME_NO_LONGER_SERVED', message }))
  renderPage(<PersonFilePage />)
  fireEvent.click(await screen.findByLabelText('撤回合并，周建均'))
  fireEvent.change(screen.getByLabelText('为什么撤回'), { target: { value: '不是同一个人' } })
  await takeBreath()
  fireEvent.click(screen.getByLabelText('撤回合并'))
  const again = await screen.findByLabelText('再试一次')
  cloud.give(oneHousehold, household)
  fireEvent.click(again)
  expect(await screen.findByLabelText(/^去周建均那一户/)).toBeTruthy()
})

test('where a household is no longer served, the way leads to that one, and what was written stays', async () => {
  const message = '档案里住的那一户已经不由本站服务了。'
  const homes = ['household-1', 'household-2']
  cloud.give(openPerson, { ...PERSON_FILE, merges: [{ ...MERGE, homes }] })
  cloud.answer(oneHousehold, ({ householdId }) => ({
    ok: true,
    output:
      householdId === 'household-2'
        ? sampleHousehold({ householdId, householder: '周建均', cardNo: 12, endedAt: NOW })
        : sampleHousehold({ householdId }),
  }))
  cloud.answer(undoMerge, () => ({ ok: false, code: 'HOME_NO_LONGER_SERVED', message }))
  renderPage(<PersonFilePage />)
  fireEvent.click(await screen.findByLabelText('撤回合并，周建均'))
  fireEvent.change(screen.getByLabelText('为什么撤回'), { target: { value: '不是同一个人' } })
  expect(screen.queryByLabelText(/^去周建均那一户/)).toBeNull()
  await takeBreath()
  fireEvent.click(screen.getByLabelText('撤回合并'))
  fireEvent.click(await screen.findByLabelText('去周建均那一户，第0012号，在那里点“又由本站服务”'))
  expect(screen.getAllByLabelText(/^去.*那一户/)).toHaveLength(1)
  const url = '/contactCards/household/household?stationId=bachuan&householdId=household-2'
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url })
  expect(screen.getByDisplayValue('不是同一个人')).toBeTruthy()
})

import { mergePeople, openPerson } from '@contract/people'
import type { PersonFile } from '@contract/people/personViews'
import Taro from '@tarojs/taro'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { cloud } from '../../../test/doubles/cloud'
import { STATION } from '../../../test/doubles/examples'
import { PERSON_FILE } from '../../../test/doubles/people'
import { renderPage } from '../../../test/doubles/renderPage'
import { takeBreath } from '../../../test/doubles/takeBreath'
import { phone } from '../../../test/doubles/taro'
import { chooseStation } from '../../stations/chosenStation'
import MergePeople from './merge'

const OTHER: PersonFile = {
  ...PERSON_FILE,
  personId: 'person-2',
  version: 7,
  parts: { ...PERSON_FILE.parts, work: { state: 'farming' }, health: { state: 'good' } },
}

let isMerged = false
beforeEach(() => {
  isMerged = false
  chooseStation(STATION)
  phone.open({ stationId: 'bachuan', keep: 'person-1', merge: 'person-2' })
  cloud.answer(openPerson, ({ personId }) => ({
    ok: true,
    output: personId === 'person-2' && !isMerged ? OTHER : PERSON_FILE,
  }))
  cloud.answer(mergePeople, () => {
    isMerged = true
    return { ok: true, output: { mergeId: 'merge-1' } }
  })
})

const merged = () => cloud.calls.find(({ procedure }) => procedure === mergePeople.name)?.input

test('what one file lacks is taken, of the rest one chooses, and they are one', async () => {
  renderPage(<MergePeople />)
  const lacking = await screen.findByLabelText('身体情况：身体好，并进来的那一份')
  expect(lacking.getAttribute('aria-checked')).toBe('true')
  expect(screen.queryByText('服役')).toBeNull()
  fireEvent.click(screen.getByLabelText('就业状态：务农，并进来的那一份'))
  fireEvent.click(screen.getByLabelText('空着，留下的这一份'))
  fireEvent.click(screen.getByLabelText('并成一份，以后可以撤回，什么都不会丢'))
  fireEvent.click(await screen.findByLabelText('看这份档案'))
  expect(merged()).toEqual({
    stationId: 'bachuan',
    keep: { personId: 'person-1', version: 3 },
    merge: { personId: 'person-2', version: 7 },
    take: ['work'],
    why: '身份证号一样，是同一个人',
  })
  const url = '/people/file/file?stationId=bachuan&personId=person-1'
  expect(Taro.redirectTo).toHaveBeenCalledWith({ url })
})

test('the other one may stay instead', async () => {
  renderPage(<MergePeople />)
  fireEvent.click(await screen.findByLabelText('换过来，留另一份'))
  expect(screen.getByLabelText('就业状态：务农，留下的这一份')).toBeTruthy()
  fireEvent.click(screen.getByLabelText(/^并成一份/))
  await waitFor(() => expect(merged()).toBeTruthy())
  expect(merged()).toMatchObject({ keep: { personId: 'person-2' }, take: [] })
})

test('of two care plans one is closed first, and both are a tap away', async () => {
  cloud.answer(openPerson, ({ personId }) => ({
    ok: true,
    output:
      personId === 'person-2'
        ? { ...OTHER, carePlanId: 'plan-2' }
        : { ...PERSON_FILE, carePlanId: 'plan-1' },
  }))
  renderPage(<MergePeople />)
  expect(await screen.findByText('两份都有在做的一人一策')).toBeTruthy()
  fireEvent.click(screen.getByLabelText(/^周建军的一人一策，并进来的那一份/))
  expect(Taro.navigateTo).toHaveBeenCalledWith({
    url: '/people/carePlan/carePlan?stationId=bachuan&carePlanId=plan-2',
  })
  fireEvent.click(screen.getByLabelText('并成一份，先结束一份一人一策'))
  expect(merged()).toBeUndefined()
})

test('with the plan of one file alone they are made one', async () => {
  cloud.answer(openPerson, ({ personId }) => ({
    ok: true,
    output: personId === 'person-2' ? { ...OTHER, carePlanId: 'plan-2' } : PERSON_FILE,
  }))
  renderPage(<MergePeople />)
  fireEvent.click(await screen.findByLabelText(/^并成一份/))
  await waitFor(() => expect(merged()).toBeTruthy())
  expect(screen.queryByText('两份都有在做的一人一策')).toBeNull()
})

test('what somebody changed meanwhile is said, and nothing is merged', async () => {
  cloud.answer(mergePeople, () => ({
    ok: false,
    code: 'EDITED_MEANWHILE',
    message: '刚才有别人也改了这里。',
  }))
  renderPage(<MergePeople />)
  fireEvent.click(await screen.findByLabelText(/^并成一份/))
  expect(await screen.findByText('刚才有别人也改了这里。')).toBeTruthy()
  fireEvent.change(screen.getByLabelText('为什么并'), { target: { value: '' } })
  await takeBreath()
  fireEvent.click(screen.getByLabelText(/^并成一份/))
  expect(screen.getByText('请填原因。')).toBeTruthy()
})

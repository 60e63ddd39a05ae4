import { myMemberships } from '@contract/members'
import { mergePeople, openPerson } from '@contract/people'
import type { PersonFile } from '@contract/people/personViews'
import Taro from '@tarojs/taro'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { cloud } from '../../../test/doubles/cloud'
import { POST, STATION } from '../../../test/doubles/examples'
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
  cloud.give(myMemberships, { memberships: [POST], joining: [] })
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

function giveWhy(why = '建了两次'): void {
  fireEvent.change(screen.getByLabelText('为什么并'), { target: { value: why } })
}

/** Of somebody of another name, of whom less is known. */
const POORER: PersonFile = {
  ...PERSON_FILE,
  personId: 'person-2',
  name: '周建均',
  version: 7,
  parts: { identity: { name: '周建均', formerNames: ['周军'] }, health: { state: 'good' } },
}

function openWith(second: PersonFile): void {
  cloud.answer(openPerson, ({ personId }) => ({
    ok: true,
    output: personId === 'person-2' && !isMerged ? second : PERSON_FILE,
  }))
  renderPage(<MergePeople />)
}

test('both are joined where nothing else is chosen, and they are one', async () => {
  openWith(POORER)
  const health = await screen.findByLabelText('身体情况：身体好，两份合起来')
  expect(health.getAttribute('aria-checked')).toBe('true')
  expect(screen.queryByText('服役')).toBeNull()
  giveWhy()
  fireEvent.click(screen.getByLabelText('并成一份，并错了可以撤回，两份都回来'))
  fireEvent.click(await screen.findByLabelText('看这份档案'))
  expect(merged()).toEqual({
    stationId: 'bachuan',
    keep: { personId: 'person-1', version: 3 },
    merge: { personId: 'person-2', version: 7 },
    take: [],
    leave: [],
    why: '建了两次',
  })
  const url = '/people/file/file?stationId=bachuan&personId=person-1'
  expect(Taro.redirectTo).toHaveBeenCalledWith({ url })
})

test('of each part the other one may go before, or nothing be added', async () => {
  openWith(POORER)
  fireEvent.click(await screen.findByLabelText(/^姓名：周建均；.*，合起来，不一样的用并进来的$/))
  fireEvent.click(screen.getByLabelText('空着，只要留下的这一份'))
  giveWhy()
  fireEvent.click(screen.getByLabelText(/^并成一份/))
  await waitFor(() => expect(merged()).toBeTruthy())
  expect(merged()).toMatchObject({ take: ['identity'], leave: ['health'] })
})

test('names that differ are said, and that nothing is written as the reason beforehand', async () => {
  openWith(POORER)
  expect(await screen.findByText('两份的名字不一样：周建军，周建均')).toBeTruthy()
  expect(screen.getByLabelText('为什么并')).toHaveProperty('value', '')
  fireEvent.click(screen.getByLabelText(/^并成一份/))
  expect(await screen.findByText('请填原因。')).toBeTruthy()
  expect(merged()).toBeUndefined()
})

test('the fuller one is proposed to stay, and the other may instead', async () => {
  renderPage(<MergePeople />)
  expect(await screen.findByText('就业状态：务农')).toBeTruthy()
  fireEvent.click(await screen.findByLabelText('换过来，留另一份'))
  giveWhy()
  fireEvent.click(screen.getByLabelText(/^并成一份/))
  await waitFor(() => expect(merged()).toBeTruthy())
  expect(merged()).toMatchObject({
    keep: { personId: 'person-1' },
    merge: { personId: 'person-2' },
  })
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
    url: '/people/carePlan/carePlan?stationId=bachuan&carePlanId=plan-1',
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
  await screen.findByLabelText(/^并成一份/)
  giveWhy()
  fireEvent.click(screen.getByLabelText(/^并成一份/))
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
  await screen.findByLabelText(/^并成一份/)
  giveWhy()
  fireEvent.click(screen.getByLabelText(/^并成一份/))
  expect(await screen.findByText('刚才有别人也改了这里。')).toBeTruthy()
  giveWhy('')
  await takeBreath()
  fireEvent.click(screen.getByLabelText(/^并成一份/))
  expect(screen.getByText('请填原因。')).toBeTruthy()
})

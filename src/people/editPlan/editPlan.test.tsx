import { ERROR_MESSAGES } from '@contract/errors'
import { listMembers, myMemberships } from '@contract/members/tabProcedures'
import { editCarePlan, oneCarePlan, openCarePlan, openPerson } from '@contract/people'
import Taro from '@tarojs/taro'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { cloud } from '../../../test/doubles/cloud'
import { NOW, POST, STATION } from '../../../test/doubles/examples'
import { CARE_PLAN, PERSON_FILE } from '../../../test/doubles/people'
import { renderPage } from '../../../test/doubles/renderPage'
import { takeBreath } from '../../../test/doubles/takeBreath'
import { phone } from '../../../test/doubles/taro'
import { chooseStation } from '../../stations/chosenStation'
import EditPlan from './editPlan'

beforeEach(() => {
  // Every look at the clock is half a second later: no tap is taken for a double one.
  let now = NOW
  jest.spyOn(Date, 'now').mockImplementation(() => {
    now += 500
    return now
  })
  window.sessionStorage.setItem('visitor', 'wx-li')
  chooseStation(STATION)
  cloud.give(myMemberships, { memberships: [POST], joining: [] })
  cloud.give(listMembers, { members: [] })
  cloud.give(openPerson, PERSON_FILE)
  cloud.give(oneCarePlan, CARE_PLAN)
})

afterEach(() => jest.restoreAllMocks())

function type(label: string, value: string): void {
  fireEvent.change(screen.getByLabelText(label), { target: { value } })
}

const inputsOf = (name: string) =>
  cloud.calls.filter(({ procedure }) => procedure === name).map(({ input }) => input)

test('a plan is begun with a goal and its step, led by who begins it', async () => {
  cloud.give(openCarePlan, { carePlanId: 'plan-9' })
  phone.open({ stationId: 'bachuan', personId: 'person-1' })
  renderPage(<EditPlan />)
  await screen.findByRole('heading', { name: '周建军的一人一策' })
  fireEvent.click(screen.getByLabelText('存好'))
  expect(screen.getByText('请填目标。')).toBeTruthy()
  type('要达到什么', '把病看好')
  type('要做的事', '陪去医院')
  fireEvent.click(screen.getByLabelText('哪天前做，还没有选'))
  expect(screen.getByLabelText('7月12日 周日，已经过了')).toBeTruthy()
  fireEvent.click(screen.getByLabelText('7月20日 周一'))
  expect(screen.getByLabelText('哪天前做，2026年7月20日')).toBeTruthy()
  await takeBreath()
  fireEvent.click(screen.getByLabelText('存好'))
  const url = '/people/carePlan/carePlan?stationId=bachuan&carePlanId=plan-9'
  await waitFor(() => expect(Taro.redirectTo).toHaveBeenCalledWith({ url }))
  expect(inputsOf(openCarePlan.name)).toEqual([
    {
      stationId: 'bachuan',
      personId: 'person-1',
      leadNo: 1,
      goals: [{ text: '把病看好', steps: [{ text: '陪去医院', due: '2026-07-20' }] }],
    },
  ])
})

test('a step is added to a plan, and what was done stays done', async () => {
  cloud.give(editCarePlan, { version: 3 })
  phone.open({ stationId: 'bachuan', carePlanId: 'plan-1' })
  renderPage(<EditPlan />)
  expect(await screen.findByLabelText('存好，还没有改')).toBeTruthy()
  fireEvent.click(screen.getByLabelText('加一个步骤'))
  const [, , words] = screen.getAllByLabelText('要做的事')
  if (!words) throw new Error('no third step')
  fireEvent.change(words, { target: { value: '复查' } })
  fireEvent.click(screen.getByLabelText('哪天前做，还没有选'))
  fireEvent.click(screen.getByLabelText('下个月'))
  fireEvent.click(screen.getByLabelText('8月1日 周六'))
  type('为什么改', '医生说要复查')
  fireEvent.click(screen.getByLabelText('存好'))
  await waitFor(() => expect(inputsOf(editCarePlan.name)).toHaveLength(1))
  expect(inputsOf(editCarePlan.name)[0]).toEqual({
    stationId: 'bachuan',
    carePlanId: 'plan-1',
    version: 2,
    leadNo: 1,
    goals: [
      {
        text: '把病看好',
        steps: [...(CARE_PLAN.goals[0]?.steps ?? []), { text: '复查', due: '2026-08-01' }],
      },
    ],
    why: '医生说要复查',
  })
})

test('who is to lead and has left is named as the function does', async () => {
  const message = '站里现在没有这个人，可能已经离开了。请看最新的名单。'
  cloud.answer(openCarePlan, () => ({
    ok: false,
    code: 'BAD_INPUT',
    message: ERROR_MESSAGES.BAD_INPUT,
    issues: [{ path: 'leadNo', label: '谁负责', message }],
  }))
  phone.open({ stationId: 'bachuan', personId: 'person-1' })
  renderPage(<EditPlan />)
  await screen.findByRole('heading', { name: '周建军的一人一策' })
  type('要达到什么', '把病看好')
  type('要做的事', '陪去医院')
  fireEvent.click(screen.getByLabelText('哪天前做，还没有选'))
  fireEvent.click(screen.getByLabelText('7月20日 周一'))
  await takeBreath()
  fireEvent.click(screen.getByLabelText('存好'))
  expect(await screen.findByText(message)).toBeTruthy()
  expect(screen.queryByText('请选谁负责。')).toBeNull()
})

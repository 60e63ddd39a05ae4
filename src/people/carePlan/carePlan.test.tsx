import { listMembers, myMemberships } from '@contract/members/tabProcedures'
import { closeCarePlan, editCarePlan, oneCarePlan } from '@contract/people'
import Taro from '@tarojs/taro'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { cloud } from '../../../test/doubles/cloud'
import { NOW, POST, STATION } from '../../../test/doubles/examples'
import { CARE_PLAN } from '../../../test/doubles/people'
import { renderPage } from '../../../test/doubles/renderPage'
import { takeBreath } from '../../../test/doubles/takeBreath'
import { phone } from '../../../test/doubles/taro'
import { chooseStation } from '../../stations/chosenStation'
import CarePlanPage from './carePlan'

const AT = { stationId: 'bachuan', carePlanId: 'plan-1' }

beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(NOW)
  chooseStation(STATION)
  phone.open(AT)
  cloud.give(myMemberships, { memberships: [POST], joining: [] })
  cloud.give(listMembers, { members: [] })
  cloud.give(oneCarePlan, CARE_PLAN)
})
afterEach(() => jest.restoreAllMocks())

const inputsOf = (name: string) =>
  cloud.calls.filter(({ procedure }) => procedure === name).map(({ input }) => input)

test('says what is done and what is overdue, and a tick says that a step is done today', async () => {
  cloud.give(editCarePlan, { version: 3 })
  renderPage(<CarePlanPage />)
  const done = await screen.findByLabelText(/^陪去医院，7月4日做完/)
  expect(done.getAttribute('aria-checked')).toBe('true')
  await waitFor(() => expect(inputsOf(myMemberships.name)).toHaveLength(1))
  fireEvent.click(await screen.findByLabelText('办慢性病卡，超期2天，7月11日前'))
  await waitFor(() => expect(inputsOf(editCarePlan.name)).toHaveLength(1))
  expect(inputsOf(editCarePlan.name)[0]).toEqual({
    ...AT,
    version: 2,
    leadNo: 1,
    goals: [
      {
        text: '把病看好',
        steps: [
          { text: '陪去医院', due: '2026-07-05', done: { on: '2026-07-04', byNo: 1 } },
          { text: '办慢性病卡', due: '2026-07-11', done: { on: '2026-07-13', byNo: 1 } },
        ],
      },
    ],
    why: '做完一步',
  })
})

test('it is ended with what it came to', async () => {
  cloud.give(closeCarePlan, {})
  renderPage(<CarePlanPage />)
  fireEvent.click(await screen.findByLabelText('结束这份一人一策'))
  expect(screen.getByText('还有没做完的步骤，结束以后就不再提醒了。')).toBeTruthy()
  expect(screen.getByLabelText('还要接着做').className).toContain('button-primary')
  expect(screen.getByLabelText('结束').className).toContain('button-danger')
  fireEvent.click(screen.getByLabelText('结束'))
  expect(screen.getByText('请选结果。')).toBeTruthy()
  fireEvent.click(screen.getByLabelText('好多了'))
  jest.restoreAllMocks()
  await takeBreath()
  fireEvent.click(screen.getByLabelText('结束'))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(inputsOf(closeCarePlan.name)).toEqual([
    { ...AT, version: 2, result: 'eased', summary: '' },
  ])
})

test('one that is ended says how, and nothing can be ticked', async () => {
  const by = { memberNo: 2, name: '李敏' }
  const closed = { at: NOW, by, result: 'solved', summary: '卡办好了。' } as const
  cloud.give(oneCarePlan, { ...CARE_PLAN, closed })
  renderPage(<CarePlanPage />)
  expect(await screen.findByText('结束了：解决了')).toBeTruthy()
  expect(screen.getByText('卡办好了。')).toBeTruthy()
  expect(screen.getByText('没有做')).toBeTruthy()
  expect(screen.queryByRole('checkbox')).toBeNull()
  expect(screen.queryByLabelText('结束这份一人一策')).toBeNull()
  fireEvent.click(screen.getByLabelText('看周建军的档案'))
  const url = '/people/file/file?stationId=bachuan&personId=person-1'
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url })
})

test('what a colleague changed meanwhile is said', async () => {
  cloud.answer(editCarePlan, () => ({
    ok: false,
    code: 'EDITED_MEANWHILE',
    message: '刚才有别人也改了这里。',
  }))
  renderPage(<CarePlanPage />)
  await waitFor(() => expect(inputsOf(myMemberships.name)).toHaveLength(1))
  fireEvent.click(await screen.findByLabelText(/^办慢性病卡/))
  expect(await screen.findByText('刚才有别人也改了这里。')).toBeTruthy()
  const shown = expect.objectContaining({ selector: '#field-refusal' })
  await waitFor(() => expect(Taro.pageScrollTo).toHaveBeenLastCalledWith(shown))
})

import { ERROR_MESSAGES } from '@contract/errors'
import { editMember } from '@contract/members'
import { listMembers, myMemberships } from '@contract/members/tabProcedures'
import Taro from '@tarojs/taro'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { cloud } from '../../../test/doubles/cloud'
import { NOW, POST } from '../../../test/doubles/examples'
import { isReloadAsked } from '../../../test/doubles/isReloadAsked'
import { ROSTER } from '../../../test/doubles/members'
import { renderPage } from '../../../test/doubles/renderPage'
import { phone } from '../../../test/doubles/taro'
import EditMember from './edit'

const HEAD_POST = { ...POST, memberNo: 2, role: 'head' as const, name: '陈志强' }

beforeEach(() => {
  // Every look at the clock is half a second later: no tap is taken for a double one.
  let now = NOW
  jest.spyOn(Date, 'now').mockImplementation(() => {
    now += 500
    return now
  })
  window.sessionStorage.setItem('visitor', 'wx-chen')
  phone.open({ stationId: 'bachuan', memberNo: '1' })
  cloud.give(myMemberships, { memberships: [HEAD_POST], joining: [] })
  cloud.give(listMembers, { members: ROSTER })
  cloud.give(editMember, {})
})
afterEach(() => jest.restoreAllMocks())

const sent = () => cloud.calls.filter(({ procedure }) => procedure === editMember.name)
const type = (label: RegExp, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })

test('what is changed goes along with its reason, and the page goes back', async () => {
  renderPage(<EditMember />)
  fireEvent.click(await screen.findByRole('radio', { name: /^站长/ }))
  type(/^职务/, '副站长')
  fireEvent.click(screen.getByRole('button', { name: /^负责的事/ }))
  fireEvent.click(screen.getByRole('checkbox', { name: '政策咨询' }))
  fireEvent.click(screen.getByRole('button', { name: /^平时谁替班/ }))
  fireEvent.click(screen.getByRole('radio', { name: /^罗素芬/ }))
  fireEvent.click(screen.getByRole('button', { name: /^编制情况/ }))
  fireEvent.click(screen.getByRole('radio', { name: '兼职' }))
  type(/^为什么改/, '调整分工')
  fireEvent.click(screen.getByRole('button', { name: '存好' }))
  await waitFor(() =>
    expect(Taro.redirectTo).toHaveBeenCalledWith({
      url: '/members/member/member?stationId=bachuan&memberNo=1',
    }),
  )
  expect(sent()[0]?.input).toEqual({
    stationId: 'bachuan',
    memberNo: 1,
    role: 'head',
    post: '副站长',
    matters: ['policy'],
    standInNo: 4,
    fullTime: false,
    why: '调整分工',
  })
})

test('without a reason nothing is sent, and it is said at the field', async () => {
  renderPage(<EditMember />)
  await screen.findByText('李敏的职务和分工')
  expect(screen.getByRole('button', { name: /还没有改/ })).toBeTruthy()
  expect(isReloadAsked()).toBe(false)
  type(/^窗口号/, '')
  expect(isReloadAsked()).toBe(true)
  fireEvent.click(screen.getByRole('button', { name: '存好' }))
  expect(screen.getByText('请填原因。')).toBeTruthy()
  await waitFor(() =>
    expect(Taro.pageScrollTo).toHaveBeenCalledWith(
      expect.objectContaining({ selector: '#field-why' }),
    ),
  )
  expect(sent()).toEqual([])
})

test('what is typed is there again when the page is opened anew', async () => {
  const page = renderPage(<EditMember />)
  await screen.findByText('李敏的职务和分工')
  type(/^职务/, '副站长')
  page.unmount()
  renderPage(<EditMember />)
  expect(await screen.findByDisplayValue('副站长')).toBeTruthy()
})

test('the last head stays one: the refusal is said, and what is typed stays', async () => {
  phone.open({ stationId: 'bachuan', memberNo: '2' })
  const message = ERROR_MESSAGES.LAST_HEAD
  cloud.answer(editMember, () => ({ ok: false, code: 'LAST_HEAD', message }))
  renderPage(<EditMember />)
  fireEvent.click(await screen.findByRole('radio', { name: /^工作人员/ }))
  type(/^为什么改/, '换届')
  fireEvent.click(screen.getByRole('button', { name: '存好' }))
  expect(await screen.findByText(message)).toBeTruthy()
  expect(screen.getByDisplayValue('换届')).toBeTruthy()
})

test('a window that the station has not is said at its field', async () => {
  const message = '站里没有这个窗口，请重新选。'
  cloud.answer(editMember, () => ({
    ok: false,
    code: 'BAD_INPUT',
    message: ERROR_MESSAGES.BAD_INPUT,
    issues: [{ path: 'windowNo', label: '窗口号', message }],
  }))
  renderPage(<EditMember />)
  await screen.findByText('李敏的职务和分工')
  type(/^窗口号/, '77')
  type(/^为什么改/, '调整窗口')
  fireEvent.click(screen.getByRole('button', { name: '存好' }))
  expect(await screen.findByText(message)).toBeTruthy()
})

test('who is no head is told who changes it', async () => {
  cloud.give(myMemberships, { memberships: [POST], joining: [] })
  renderPage(<EditMember />)
  expect(await screen.findByText('这一页给站长用')).toBeTruthy()
  expect(screen.queryByRole('button', { name: '存好' })).toBeNull()
})

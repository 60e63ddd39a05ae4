import { STAFF_MESSAGES } from '@contract/errors'
import { listExports } from '@contract/ledgers'
import { inviteMember } from '@contract/members'
import { listMembers, myMemberships } from '@contract/members/tabProcedures'
import { addPerson } from '@contract/people'
import type { Procedure } from '@contract/procedure'
import Taro from '@tarojs/taro'
import { fireEvent, screen } from '@testing-library/react'
import { cloud } from '../../test/doubles/cloud'
import { POST } from '../../test/doubles/examples'
import { renderPage } from '../../test/doubles/renderPage'
import { phone } from '../../test/doubles/taro'
import { AskBeforeLeaving } from '../cloud/AskBeforeLeaving'
import { Refused } from '../cloud/failure'
import { Refusal } from '../cloud/Refusal'
import { Screen } from '../ui/Screen'
import { AtStation } from './AtStation'

function open(procedure: Procedure = listMembers): void {
  renderPage(
    <AtStation procedure={procedure} keeps="档案都在">
      {({ name }) => <>{`您好，${name}`}</>}
    </AtStation>,
  )
}

beforeEach(() => {
  phone.open({ stationId: 'bachuan' })
  cloud.give(myMemberships, { memberships: [POST], joining: [] })
})

test('who works at the station is let in as what they are there', async () => {
  open()
  expect(await screen.findByText('您好，李敏')).toBeTruthy()
})

test('whoever works here is not told to call themselves, however dense the page', async () => {
  renderPage(
    <AtStation procedure={listMembers} keeps="档案都在">
      {() => (
        <Screen>
          <Refusal error={new Refused('NOT_ALLOWED', 'request')} />
        </Screen>
      )}
    </AtStation>,
  )
  expect(await screen.findByText(STAFF_MESSAGES.NOT_ALLOWED ?? '')).toBeTruthy()
})

test('on a wide screen each page of the staff has the rail, which leads back to the desk', async () => {
  window.innerWidth = 1280
  renderPage(
    <AtStation procedure={listMembers} keeps="档案都在">
      {() => <Screen staff>名单</Screen>}
    </AtStation>,
  )
  fireEvent.click(await screen.findByRole('tab', { name: '工作台' }))
  expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/desk/desk' })
})

test('the rail of a form in which something is written leads away once that is meant', async () => {
  window.innerWidth = 1280
  renderPage(
    <AtStation procedure={listMembers} keeps="档案都在">
      {() => (
        <Screen staff>
          <AskBeforeLeaving isDirty isKept />
        </Screen>
      )}
    </AtStation>,
  )
  fireEvent.click(await screen.findByRole('tab', { name: '首页' }))
  expect(Taro.switchTab).not.toHaveBeenCalled()
  fireEvent.click(screen.getByLabelText('先走'))
  expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/home/home' })
})

test('who works elsewhere is shown where to begin', async () => {
  phone.open({ stationId: 'anju' })
  open()
  fireEvent.click(await screen.findByLabelText('去“站里的事”'))
  expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/members/work/work' })
  expect(screen.getByText('这一页给本站的人用')).toBeTruthy()
  expect(screen.queryByText(/^您好/)).toBeNull()
})

test.each([
  { procedure: listExports, role: 'staff' as const, title: '这一页给站长用' },
  { procedure: inviteMember, role: 'liaison' as const, title: '这一页给站长用' },
  { procedure: addPerson, role: 'liaison' as const, title: '这一页给站长和工作人员用' },
])(
  'a $role may not call $procedure.name, and is told who may',
  async ({ procedure, role, title }) => {
    cloud.give(myMemberships, { memberships: [{ ...POST, role }], joining: [] })
    open(procedure)
    expect(await screen.findByText(title)).toBeTruthy()
    expect(screen.queryByText(/^您好/)).toBeNull()
    fireEvent.click(screen.getByLabelText('去“站里的事”'))
    expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/members/work/work' })
  },
)

test('who may call it is let in', async () => {
  open(addPerson)
  expect(await screen.findByText('您好，李敏')).toBeTruthy()
})

test('an address without a station names none', () => {
  phone.open({})
  open()
  expect(screen.getByText('请从“站里的事”打开')).toBeTruthy()
})

test('while it is not known who looks, nobody is let in, and nothing is lost', async () => {
  cloud.answer(myMemberships, () => ({ ok: false, code: 'FAILED', message: '' }))
  open()
  expect(await screen.findByText('等一分钟再试，档案都在。')).toBeTruthy()
  expect(screen.queryByText(/^您好/)).toBeNull()
})

import { listMemberChanges } from '@contract/members'
import type { MemberChange } from '@contract/members/memberChanges'
import { myMemberships } from '@contract/members/tabProcedures'
import { screen } from '@testing-library/react'
import { cloud } from '../../../test/doubles/cloud'
import { NOW, POST } from '../../../test/doubles/examples'
import { renderPage } from '../../../test/doubles/renderPage'
import { phone } from '../../../test/doubles/taro'
import Changes from './changes'

const EDIT: MemberChange = {
  memberNo: 3,
  name: '王秀兰',
  action: 'edit',
  at: NOW,
  by: { stationId: 'bachuan', memberNo: 2, name: '陈志强' },
  why: '换到二号窗口',
  fields: [{ field: 'windowNo', before: '1', after: '2' }],
}

beforeEach(() => {
  phone.open({ stationId: 'bachuan' })
  cloud.give(myMemberships, { memberships: [{ ...POST, role: 'head' }], joining: [] })
})

test('each change says of whom, by whom, when and why', async () => {
  const fromAbove = { stationId: 'tongliang', memberNo: 1, name: '周正' }
  cloud.give(listMemberChanges, {
    changes: [
      EDIT,
      { ...EDIT, at: NOW - 1, action: 'join', by: fromAbove, fields: [] },
      { memberNo: 9, name: '9号', action: 'appoint', at: NOW - 2, fields: [] },
    ],
  })
  renderPage(<Changes />)
  expect(await screen.findByText('王秀兰：站长修改')).toBeTruthy()
  expect(screen.getByText(/^陈志强，2026年/)).toBeTruthy()
  expect(screen.getByText(/^上级站的周正，/)).toBeTruthy()
  expect(screen.getByText('9号：建站时任命')).toBeTruthy()
  expect(screen.getByText(/^建站时录入，/)).toBeTruthy()
  expect(screen.getAllByText('换到二号窗口')).toHaveLength(2)
  expect(screen.getByText('窗口号从1改成2')).toBeTruthy()
  expect(screen.queryByLabelText('改前改后')).toBeNull()
})

test('of one member it asks for that one', async () => {
  phone.open({ stationId: 'bachuan', memberNo: '3' })
  cloud.give(listMemberChanges, { changes: [] })
  renderPage(<Changes />)
  expect(await screen.findByText('还没有改过。')).toBeTruthy()
  expect(cloud.calls.map(({ input }) => input)).toContainEqual({
    stationId: 'bachuan',
    memberNo: 3,
  })
})

test('opened without a station it says where from', async () => {
  phone.open({})
  renderPage(<Changes />)
  expect(await screen.findByText('请从“站里的事”打开')).toBeTruthy()
})

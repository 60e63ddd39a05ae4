import { myBindings } from '@contract/bindings/tabProcedures'
import { personChanges } from '@contract/people'
import type { Change } from '@contract/people/personViews'
import { fireEvent, screen } from '@testing-library/react'
import { cloud } from '../../../test/doubles/cloud'
import { NOW, STATION } from '../../../test/doubles/examples'
import { renderPage } from '../../../test/doubles/renderPage'
import { phone } from '../../../test/doubles/taro'
import { chooseStation } from '../../stations/chosenStation'
import Changes from './changes'

const by = { memberNo: 1, name: '李敏' }
const EDIT: Change = {
  at: NOW,
  by,
  action: 'edit',
  parts: ['work'],
  why: '本人来说的',
  before: { work: { state: 'seeking', occupation: '电工' } },
  after: { work: { state: 'employed', occupation: '电工' } },
}

beforeEach(() => {
  chooseStation(STATION)
  phone.open({ stationId: 'bachuan', personId: 'person-1' })
  cloud.give(myBindings, { bindings: [] })
})

test('each change says what, who, when and why; what was and what is unfolds', async () => {
  cloud.give(personChanges, { changes: [EDIT, { at: NOW - 1, by, action: 'add', parts: [] }] })
  renderPage(<Changes />)
  expect(await screen.findByText('修改：工作')).toBeTruthy()
  expect(screen.getByText('建档')).toBeTruthy()
  expect(screen.getByText('本人来说的')).toBeTruthy()
  expect(screen.queryByText('在找工作')).toBeNull()
  fireEvent.click(screen.getByLabelText('改前改后'))
  expect(screen.getByText('在找工作')).toBeTruthy()
  expect(screen.getByText('在上班')).toBeTruthy()
  expect(screen.queryByText('电工')).toBeNull()
})

test('what was done to a file that went into this one since says so', async () => {
  cloud.give(personChanges, {
    changes: [EDIT, { at: NOW - 1, by, action: 'add', formerly: '周建均', parts: [] }],
  })
  renderPage(<Changes />)
  expect(await screen.findByText('以前的一份档案（周建均），后来并到了这一份。')).toBeTruthy()
  expect(screen.getAllByText(/^以前的一份档案/)).toHaveLength(1)
})

test('what was emptied says so', async () => {
  cloud.give(personChanges, { changes: [{ ...EDIT, after: {} }] })
  renderPage(<Changes />)
  fireEvent.click(await screen.findByLabelText('改前改后'))
  expect(screen.getByText('去掉了。')).toBeTruthy()
})

test('a file that nobody changed says so', async () => {
  cloud.give(personChanges, { changes: [] })
  renderPage(<Changes />)
  expect(await screen.findByText('还没有改过。')).toBeTruthy()
})

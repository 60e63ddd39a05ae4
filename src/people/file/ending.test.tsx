import { myMemberships } from '@contract/members'
import { endPerson, openPerson, reopenPerson } from '@contract/people'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { cloud } from '../../../test/doubles/cloud'
import { POST, STATION } from '../../../test/doubles/examples'
import { PERSON_FILE } from '../../../test/doubles/people'
import { renderPage } from '../../../test/doubles/renderPage'
import { takeBreath } from '../../../test/doubles/takeBreath'
import { phone } from '../../../test/doubles/taro'
import { chooseStation } from '../../stations/chosenStation'
import PersonFilePage from './file'

const AT = { stationId: 'bachuan', personId: 'person-1' }

beforeEach(() => {
  chooseStation(STATION)
  phone.open(AT)
  cloud.give(myMemberships, { memberships: [POST], joining: [] })
})

const sent = ({ name }: { name: string }) =>
  cloud.calls.find(({ procedure }) => procedure === name)?.input

test('a file is ended once it is said why and since when', async () => {
  cloud.give(openPerson, PERSON_FILE)
  cloud.give(endPerson, {})
  renderPage(<PersonFilePage />)
  fireEvent.click(await screen.findByLabelText(/^结束这份档案，/))
  const sheet = within(screen.getByRole('dialog'))
  fireEvent.click(sheet.getByLabelText('结束这份档案'))
  expect(sheet.getByText('请填原因。')).toBeTruthy()
  expect(sent(endPerson)).toBeUndefined()
  fireEvent.click(sheet.getByRole('radio', { name: '迁走了' }))
  fireEvent.click(sheet.getByRole('radio', { name: '别的日子' }))
  fireEvent.change(sheet.getByLabelText('年月日'), { target: { value: '2026.6.1' } })
  fireEvent.change(sheet.getByLabelText('怎么知道的'), { target: { value: '女儿来说的' } })
  await takeBreath()
  fireEvent.click(sheet.getByLabelText('结束这份档案'))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  const ended = { reason: 'moved', on: '2026-06-01', why: '女儿来说的' }
  expect(sent(endPerson)).toEqual({ ...AT, ...ended })
})

test('an ended file is taken up again', async () => {
  cloud.give(openPerson, { ...PERSON_FILE, ended: { reason: 'moved', on: '2026-06-01' } })
  cloud.give(reopenPerson, {})
  renderPage(<PersonFilePage />)
  fireEvent.click(await screen.findByLabelText(/^重新打开这份档案/))
  const sheet = within(screen.getByRole('dialog'))
  fireEvent.change(sheet.getByLabelText('为什么重新打开'), { target: { value: '搬回来了' } })
  fireEvent.click(sheet.getByLabelText('重新打开'))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(sent(reopenPerson)).toEqual({ ...AT, why: '搬回来了' })
})

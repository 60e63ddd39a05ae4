import { myMemberships } from '@contract/members'
import { listPeople } from '@contract/people'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { cloud } from '../../../test/doubles/cloud'
import { POST, STATION } from '../../../test/doubles/examples'
import { PERSON_ROW } from '../../../test/doubles/people'
import { renderPage } from '../../../test/doubles/renderPage'
import { phone } from '../../../test/doubles/taro'
import { chooseStation } from '../../stations/chosenStation'
import ListPeople from './list'

beforeEach(() => {
  cloud.give(myMemberships, { memberships: [POST], joining: [] })
  chooseStation(STATION)
  cloud.give(listPeople, { people: [PERSON_ROW] })
})

const asked = () =>
  cloud.calls.filter(({ procedure }) => procedure === listPeople.name).map(({ input }) => input)

test('those with a tag, then those of one village among them', async () => {
  phone.open({ stationId: 'bachuan', tag: 'aged' })
  renderPage(<ListPeople />)
  expect(await screen.findByRole('heading', { name: '高龄' })).toBeTruthy()
  expect(await screen.findByText('周建军')).toBeTruthy()
  fireEvent.change(screen.getByLabelText('只看一个村或社区'), { target: { value: ' 龙门村 ' } })
  fireEvent.click(screen.getByLabelText('只看龙门村'))
  await waitFor(() =>
    expect(asked()).toEqual([
      { stationId: 'bachuan', tag: 'aged' },
      { stationId: 'bachuan', tag: 'aged', village: '龙门村' },
    ]),
  )
})

test('those whose file is ended; where there are none it is said', async () => {
  cloud.give(listPeople, { people: [] })
  phone.open({ stationId: 'bachuan', ended: '1' })
  renderPage(<ListPeople />)
  expect(await screen.findByText('现在没有这样的人。')).toBeTruthy()
  expect(screen.getByRole('heading', { name: '已经结束的档案' })).toBeTruthy()
  expect(asked()).toEqual([{ stationId: 'bachuan', ended: true }])
})

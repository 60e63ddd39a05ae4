import { myMemberships } from '@contract/members/tabProcedures'
import { editStation, stationForEditing } from '@contract/stations'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { cloud } from '../../../test/doubles/cloud'
import { POST, STATION_SETTINGS } from '../../../test/doubles/examples'
import { renderPage } from '../../../test/doubles/renderPage'
import { phone } from '../../../test/doubles/taro'
import type { ChosenPlace } from '../mapPlace'
import EditStation from './edit'

let answer: ChosenPlace

// As in WeChat, which has a map to point at.
jest.mock('../chooseMapPlace', () => ({ chooseMapPlace: async () => answer }))

beforeEach(() => {
  cloud.give(myMemberships, { memberships: [{ ...POST, role: 'head' }], joining: [] })
  phone.open({ stationId: 'bachuan' })
  cloud.give(stationForEditing, STATION_SETTINGS)
  cloud.give(editStation, {})
})

test('what is pointed at is stored', async () => {
  const location = { latitude: 29.86, longitude: 106.04 }
  answer = { outcome: 'chosen', location }
  renderPage(<EditStation />)
  fireEvent.click(await screen.findByLabelText('在地图上标出来'))
  expect(await screen.findByLabelText('在地图上重新标')).toBeTruthy()
  expect(screen.queryByRole('textbox', { name: /^坐标/ })).toBeNull()
  fireEvent.click(screen.getByLabelText('存好'))
  await waitFor(() =>
    expect(cloud.calls.find(({ procedure }) => procedure === editStation.name)?.input).toEqual({
      stationId: 'bachuan',
      location,
    }),
  )
})

test('who may not point is told where to allow it, and can type instead', async () => {
  answer = { outcome: 'refused' }
  renderPage(<EditStation />)
  fireEvent.click(await screen.findByLabelText('在地图上标出来'))
  expect(await screen.findByText(/^微信没有允许打开地图/)).toBeTruthy()
  expect(screen.getByRole('textbox', { name: /^坐标/ })).toBeTruthy()
})

test('who thinks better of it reads nothing about it', async () => {
  answer = { outcome: 'givenUp' }
  renderPage(<EditStation />)
  fireEvent.click(await screen.findByLabelText('在地图上标出来'))
  await waitFor(() => expect(screen.getByText('还没有标')).toBeTruthy())
  expect(screen.queryByText(/地图没有打开|没有允许/)).toBeNull()
})

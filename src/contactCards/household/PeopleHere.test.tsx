import { peopleOfHousehold } from '@contract/people'
import { fireEvent, screen } from '@testing-library/react'
import { cloud } from '../../../test/doubles/cloud'
import { STATION } from '../../../test/doubles/examples'
import { PERSON_ROW } from '../../../test/doubles/people'
import { renderPage } from '../../../test/doubles/renderPage'
import { chooseStation } from '../../stations/chosenStation'
import { PeopleHere } from './PeopleHere'

test('of a large household those after the first page are a tap away', async () => {
  chooseStation(STATION)
  cloud.answer(peopleOfHousehold, ({ after }) => ({
    ok: true,
    output:
      after === undefined
        ? { people: [PERSON_ROW], next: 'zhoujianjun.person-1' }
        : { people: [{ ...PERSON_ROW, personId: 'person-2', name: '李秀英' }] },
  }))
  renderPage(<PeopleHere stationId="bachuan" householdId="household-1" />)
  expect(await screen.findByText('周建军')).toBeTruthy()
  expect(screen.queryByText('李秀英')).toBeNull()
  fireEvent.click(screen.getByLabelText('再看后面的'))
  expect(await screen.findByText('李秀英')).toBeTruthy()
  expect(screen.getByText('周建军')).toBeTruthy()
  expect(screen.queryByLabelText('再看后面的')).toBeNull()
})

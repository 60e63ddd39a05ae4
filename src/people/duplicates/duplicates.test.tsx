import { myMemberships } from '@contract/members/tabProcedures'
import { duplicatePeople } from '@contract/people'
import Taro from '@tarojs/taro'
import { fireEvent, screen } from '@testing-library/react'
import { cloud } from '../../../test/doubles/cloud'
import { POST, STATION } from '../../../test/doubles/examples'
import { PERSON_ROW } from '../../../test/doubles/people'
import { renderPage } from '../../../test/doubles/renderPage'
import { phone } from '../../../test/doubles/taro'
import { chooseStation } from '../../stations/chosenStation'
import Duplicates from './duplicates'

beforeEach(() => {
  cloud.give(myMemberships, { memberships: [POST], joining: [] })
  chooseStation(STATION)
  phone.open({ stationId: 'bachuan' })
})

test('files with one ID number stand together, and two are put side by side', async () => {
  const other = { ...PERSON_ROW, personId: 'person-2', name: '周建均' }
  cloud.give(duplicatePeople, { groups: [[PERSON_ROW, other]] })
  renderPage(<Duplicates />)
  fireEvent.click(await screen.findByLabelText('比一比，并成一份，周建军、周建均'))
  const url = '/people/merge/merge?stationId=bachuan&keep=person-1&merge=person-2'
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url })
})

test('where there are none it is said', async () => {
  cloud.give(duplicatePeople, { groups: [] })
  renderPage(<Duplicates />)
  expect(await screen.findByText('没有身份证号一样的档案。')).toBeTruthy()
})

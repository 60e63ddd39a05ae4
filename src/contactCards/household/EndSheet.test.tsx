import { endHousehold } from '@contract/contactCards'
import { peopleOfHousehold } from '@contract/people'
import Taro from '@tarojs/taro'
import { fireEvent, screen } from '@testing-library/react'
import { cloud } from '../../../test/doubles/cloud'
import { STATION } from '../../../test/doubles/examples'
import { sampleHousehold } from '../../../test/doubles/householdExamples'
import { PERSON_ROW } from '../../../test/doubles/people'
import { renderPage } from '../../../test/doubles/renderPage'
import { chooseStation } from '../../stations/chosenStation'
import { EndSheet } from './EndSheet'

test('where somebody lives there still the refusal leads to their files, and the reason stays', async () => {
  chooseStation(STATION)
  cloud.answer(endHousehold, () => ({
    ok: false,
    code: 'HOUSEHOLD_LIVED_IN',
    message: '这一户的档案里还有人。',
  }))
  cloud.give(peopleOfHousehold, { people: [PERSON_ROW] })
  const onClose = jest.fn()
  renderPage(<EndSheet household={sampleHousehold()} stationId="bachuan" onClose={onClose} />)
  fireEvent.change(screen.getByLabelText('原因'), { target: { value: '搬走了' } })
  expect(screen.queryByLabelText(/^周建军，/)).toBeNull()
  fireEvent.click(screen.getByLabelText('不再服务了'))
  fireEvent.click(await screen.findByLabelText(/^周建军，/))
  const url = '/people/file/file?stationId=bachuan&personId=person-1'
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url })
  expect(screen.getByLabelText('原因')).toHaveProperty('value', '搬走了')
  expect(onClose).not.toHaveBeenCalled()
})

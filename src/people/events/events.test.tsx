import { myBindings } from '@contract/bindings/tabProcedures'
import { lifeEvents, recordLifeEvent, withdrawLifeEvent } from '@contract/people'
import type { LifeEvent } from '@contract/people/personViews'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { OWN_BINDING } from '../../../test/doubles/bindings'
import { cloud } from '../../../test/doubles/cloud'
import { NOW, STATION } from '../../../test/doubles/examples'
import { renderPage } from '../../../test/doubles/renderPage'
import { takeBreath } from '../../../test/doubles/takeBreath'
import { phone } from '../../../test/doubles/taro'
import { chooseStation } from '../../stations/chosenStation'
import LifeEvents from './events'

const EVENT: LifeEvent = {
  lifeEventId: 'event-1',
  kind: 'hardship',
  on: '2026-07-10',
  note: '摔伤住院了',
  by: { memberNo: 1, name: '李敏' },
  at: NOW,
}
const AT = { stationId: 'bachuan', personId: 'person-1' }

beforeEach(() => {
  chooseStation(STATION)
  phone.open(AT)
  cloud.give(myBindings, { bindings: [OWN_BINDING] })
  cloud.give(lifeEvents, { lifeEvents: [EVENT] })
})

const sent = ({ name }: { name: string }) =>
  cloud.calls.find(({ procedure }) => procedure === name)?.input

test('an event is recorded once it is said what and when', async () => {
  cloud.give(recordLifeEvent, { lifeEventId: 'event-2' })
  renderPage(<LifeEvents />)
  fireEvent.click(await screen.findByLabelText('记一件事'))
  const sheet = within(screen.getByRole('dialog'))
  fireEvent.click(sheet.getByLabelText('记下来'))
  expect(sheet.getAllByRole('alert').length).toBeGreaterThan(1)
  expect(sent(recordLifeEvent)).toBeUndefined()
  fireEvent.click(sheet.getByRole('radio', { name: '返乡' }))
  fireEvent.click(sheet.getByRole('radio', { name: '别的日子' }))
  fireEvent.change(sheet.getByLabelText('年月日'), { target: { value: '20260701' } })
  expect(sheet.getByText('2026年7月1日')).toBeTruthy()
  await takeBreath()
  fireEvent.click(sheet.getByLabelText('记下来'))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(sent(recordLifeEvent)).toEqual({ ...AT, kind: 'returned', on: '2026-07-01' })
})

test('an event that was wrong is withdrawn with a reason', async () => {
  cloud.give(withdrawLifeEvent, {})
  renderPage(<LifeEvents />)
  expect(await screen.findByText('摔伤住院了')).toBeTruthy()
  fireEvent.click(screen.getByLabelText('记错了，2026年7月10日遇到困难'))
  const sheet = within(screen.getByRole('dialog'))
  fireEvent.change(sheet.getByLabelText('为什么作废'), { target: { value: '是他弟弟的事' } })
  fireEvent.click(sheet.getByLabelText('记错了，作废'))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  const why = '是他弟弟的事'
  expect(sent(withdrawLifeEvent)).toEqual({ stationId: 'bachuan', lifeEventId: 'event-1', why })
})

test('the person reads it, with what was wrong, and changes nothing', async () => {
  phone.open({ personId: 'person-1' })
  cloud.give(lifeEvents, { lifeEvents: [{ ...EVENT, withdrawnBecause: '记到别人头上了' }] })
  renderPage(<LifeEvents />)
  expect(await screen.findByText('为什么作废：记到别人头上了')).toBeTruthy()
  expect(screen.queryByLabelText('记一件事')).toBeNull()
  expect(screen.queryByLabelText(/^记错了/)).toBeNull()
  expect(await screen.findByLabelText(/，023-0000-1234$/)).toBeTruthy()
  expect(sent(lifeEvents)).toEqual({ personId: 'person-1' })
})

import { myBindings } from '@contract/bindings/tabProcedures'
import { personOpenings } from '@contract/people'
import type { Opening } from '@contract/people/personViews'
import { screen } from '@testing-library/react'
import { OWN_BINDING } from '../../../test/doubles/bindings'
import { cloud } from '../../../test/doubles/cloud'
import { NOW, STATION } from '../../../test/doubles/examples'
import { renderPage } from '../../../test/doubles/renderPage'
import { phone } from '../../../test/doubles/taro'
import { chooseStation } from '../../stations/chosenStation'
import Openings from './openings'

const OPENING: Opening = {
  at: NOW,
  by: { memberNo: 1, name: '李敏' },
  how: 'opened',
  parts: ['identity', 'home', 'lifeEvents'],
  revealed: true,
}

beforeEach(() => {
  chooseStation(STATION)
  cloud.give(myBindings, { bindings: [OWN_BINDING] })
  cloud.give(personOpenings, {
    openings: [OPENING, { ...OPENING, how: 'exported', parts: ['identity'], revealed: false }],
  })
})

const asked = () =>
  cloud.calls.filter(({ procedure }) => procedure === personOpenings.name).map(({ input }) => input)

test('the person reads who saw what, when, and whether the whole numbers', async () => {
  phone.open({ personId: 'person-1' })
  renderPage(<Openings />)
  expect(await screen.findByText('看了基本情况、住处、经历的事，号码是完整的')).toBeTruthy()
  expect(screen.getByText('导出了基本情况')).toBeTruthy()
  expect(screen.getAllByText('巴川街道退役军人服务站，2026年7月13日 上午9:41')).toHaveLength(2)
  expect(screen.getByRole('heading', { name: '谁看过我的档案' })).toBeTruthy()
  expect(await screen.findByLabelText(/，023-0000-1234$/)).toBeTruthy()
  expect(asked()).toEqual([{ personId: 'person-1' }])
})

test('family reads whose file it is', async () => {
  cloud.give(myBindings, { bindings: [{ ...OWN_BINDING, as: 'family', kinship: 'child' }] })
  phone.open({ personId: 'person-1' })
  renderPage(<Openings />)
  expect(await screen.findByRole('heading', { name: '谁看过周建军的档案' })).toBeTruthy()
})

test('the head reads it at the station, which need not be named', async () => {
  phone.open({ stationId: 'bachuan', personId: 'person-1' })
  renderPage(<Openings />)
  expect(await screen.findAllByText('2026年7月13日 上午9:41')).toHaveLength(2)
})

test('a file that nobody looked into says so', async () => {
  cloud.give(personOpenings, { openings: [] })
  phone.open({ stationId: 'bachuan', personId: 'person-1' })
  renderPage(<Openings />)
  expect(await screen.findByText('还没有人看过。')).toBeTruthy()
  expect(asked()).toEqual([{ stationId: 'bachuan', personId: 'person-1' }])
})

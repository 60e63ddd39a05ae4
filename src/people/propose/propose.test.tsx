import { myBindings } from '@contract/bindings/tabProcedures'
import { openPerson, proposeCorrection } from '@contract/people'
import { fireEvent, screen } from '@testing-library/react'
import { OWN_BINDING } from '../../../test/doubles/bindings'
import { cloud } from '../../../test/doubles/cloud'
import { STATION } from '../../../test/doubles/examples'
import { OWN_FILE } from '../../../test/doubles/people'
import { renderPage } from '../../../test/doubles/renderPage'
import { takeBreath } from '../../../test/doubles/takeBreath'
import { phone } from '../../../test/doubles/taro'
import { chooseStation } from '../../stations/chosenStation'
import Propose from './propose'

beforeEach(() => {
  window.sessionStorage.setItem('visitor', 'wx-zhou')
  chooseStation(STATION)
  phone.open({ personId: 'person-1', part: 'service' })
  cloud.give(myBindings, { bindings: [OWN_BINDING] })
  cloud.give(openPerson, OWN_FILE)
})

const LABEL = '写一写，应该是什么'

function type(value: string): void {
  fireEvent.change(screen.getByLabelText(LABEL), { target: { value } })
}

const proposals = () =>
  cloud.calls
    .filter(({ procedure }) => procedure === proposeCorrection.name)
    .map(({ input }) => input)

test('what stands there is shown beside, and what is wrong goes to the station', async () => {
  cloud.give(proposeCorrection, { correctionId: 'correction-1' })
  renderPage(<Propose />)
  expect(await screen.findByText('陆军')).toBeTruthy()
  fireEvent.click(screen.getByLabelText('告诉站里'))
  expect(screen.getByText('请填哪里不对。')).toBeTruthy()
  type('我是1970年入伍的。')
  await takeBreath()
  fireEvent.click(screen.getByLabelText('告诉站里'))
  expect(await screen.findByText('已经告诉站里了')).toBeTruthy()
  expect(screen.getByLabelText('打电话 023-0000-1234')).toBeTruthy()
  expect(proposals()).toEqual([
    { personId: 'person-1', part: 'service', text: '我是1970年入伍的。' },
  ])
})

test('too many that wait: the words stay, and the phone is at hand', async () => {
  cloud.answer(proposeCorrection, () => ({
    ok: false,
    code: 'TOO_MANY_CORRECTIONS',
    message: '已经有10条在等站里看。',
  }))
  const first = renderPage(<Propose />)
  type('我是1970年入伍的。')
  fireEvent.click(screen.getByLabelText('告诉站里'))
  expect(await screen.findByText('已经有10条在等站里看。')).toBeTruthy()
  expect(await screen.findByLabelText('打电话 023-0000-1234')).toBeTruthy()
  first.unmount()
  renderPage(<Propose />)
  expect(screen.getByLabelText(LABEL)).toHaveProperty('value', '我是1970年入伍的。')
})

test('without a part it says where to come from', () => {
  phone.open({ personId: 'person-1', part: 'shoes' })
  renderPage(<Propose />)
  expect(screen.getByText('请从“我的”打开')).toBeTruthy()
})

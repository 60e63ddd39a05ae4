import { acceptOffer, readOffer } from '@contract/bindings'
import { CONSENT } from '@contract/bindings/bindingConsent'
import { myBindings } from '@contract/bindings/tabProcedures'
import { ERROR_MESSAGES } from '@contract/errors'
import { stationHome } from '@contract/stations/tabProcedures'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { OWN_BINDING } from '../../../test/doubles/bindings'
import { cloud } from '../../../test/doubles/cloud'
import { STATION, STATION_HOME } from '../../../test/doubles/examples'
import { renderPage } from '../../../test/doubles/renderPage'
import { takeBreath } from '../../../test/doubles/takeBreath'
import { phone } from '../../../test/doubles/taro'
import { personalStorage } from '../../cloud/personalStorage'
import { chooseStation, chosenStation, forgetChosenStation } from '../../stations/chosenStation'
import AcceptOffer from './accept'

const OTHER = '023-0000-9999'
const CODE = '7K3MQ9XA2B4C'

beforeEach(() => {
  chooseStation(STATION)
  cloud.give(readOffer, {
    stationName: '巴川街道退役军人服务站',
    dutyPhone: STATION.dutyPhone,
    personName: '周＊＊',
    as: 'family',
    kinship: 'child',
    expiresAt: Date.now() + 9.5 * 60_000,
  })
})

test('a scanned code says whose file it is and as what, before it is used', async () => {
  phone.open({ code: CODE })
  cloud.give(acceptOffer, { personId: 'person-1', as: 'family' })
  renderPage(<AcceptOffer />)
  expect(await screen.findByText('周＊＊的档案')).toBeTruthy()
  expect(screen.getByText('您是周＊＊的子女，替家人办事')).toBeTruthy()
  expect(screen.getByText(/绑定码还能用9分钟/)).toBeTruthy()
  for (const point of CONSENT.acting.points) expect(screen.getByText(point)).toBeTruthy()
  fireEvent.click(screen.getByLabelText('完整的说明'))
  for (const text of CONSENT.acting.paragraphs) expect(screen.getByText(text)).toBeTruthy()
  fireEvent.click(screen.getByLabelText('看完了，我同意'))
  fireEvent.click(screen.getByLabelText('绑定'))
  expect(await screen.findByText('绑定好了')).toBeTruthy()
  const used = cloud.calls.find(({ procedure }) => procedure === acceptOffer.name)
  expect(used?.input).toEqual({ code: CODE, consent: CONSENT.version })
})

test('who had chosen no station has that of the file, with its phone', async () => {
  personalStorage.clear()
  forgetChosenStation()
  const dutyPhone = '023-0000-4321'
  // Another tie that is newer, of another station, is not the one.
  const newer = { ...OWN_BINDING, personId: 'person-9', boundAt: OWN_BINDING.boundAt + 1 }
  cloud.give(myBindings, {
    bindings: [
      { ...newer, stationId: 'another-station' },
      { ...OWN_BINDING, as: 'family' },
    ],
  })
  cloud.answer(stationHome, ({ stationId }) => ({
    ok: true,
    output: {
      ...STATION_HOME,
      stationId,
      dutyPhone: stationId === STATION.stationId ? dutyPhone : OTHER,
    },
  }))
  phone.open({ code: CODE })
  cloud.give(acceptOffer, { personId: 'person-1', as: 'family' })
  renderPage(<AcceptOffer />)
  fireEvent.click(await screen.findByLabelText('看完了，我同意'))
  fireEvent.click(screen.getByLabelText('绑定'))
  expect(await screen.findByText('绑定好了')).toBeTruthy()
  await waitFor(() => expect(chosenStation()?.dutyPhone).toBe(dutyPhone))
  expect(screen.getByLabelText('打电话 023-0000-4321')).toBeTruthy()
})

describe('a code that cannot be used', () => {
  const message = ERROR_MESSAGES.OFFER_UNKNOWN
  const WRONG = '7K3MQ9XA2B4D'
  const type = (code: string) =>
    fireEvent.change(screen.getByLabelText('绑定码'), { target: { value: code } })

  test('is said at its field, and what was typed stays to be mended', async () => {
    cloud.answer(readOffer, () => ({ ok: false, code: 'OFFER_UNKNOWN', message }))
    renderPage(<AcceptOffer />)
    type(WRONG)
    fireEvent.click(screen.getByLabelText('下一步'))
    expect(await screen.findByText(message)).toBeTruthy()
    expect(screen.getByDisplayValue('7K3M-Q9XA-2B4D')).toBeTruthy()
    await takeBreath()
    type('7K3M-Q9XA-2B4C')
    expect(screen.queryByText(message)).toBeNull()
    fireEvent.click(screen.getByLabelText('下一步'))
    expect(await screen.findByText(message)).toBeTruthy()
    expect(cloud.calls.map(({ input }) => input)).toEqual([{ code: WRONG }, { code: CODE }])
  })

  test('that is tried once more is asked for once more', async () => {
    phone.open({ code: CODE })
    const asked = () => cloud.calls.filter(({ procedure }) => procedure === readOffer.name).length
    cloud.answer(readOffer, () => ({ ok: false, code: 'OFFER_UNKNOWN', message }))
    renderPage(<AcceptOffer />)
    expect(await screen.findByText(message)).toBeTruthy()
    await takeBreath()
    fireEvent.click(screen.getByLabelText('下一步'))
    await waitFor(() => expect(asked()).toBe(2))
  })
})

test('a code is typed as it was read out', async () => {
  renderPage(<AcceptOffer />)
  fireEvent.click(screen.getByLabelText('下一步'))
  expect(screen.getByText('绑定码是12个数字和字母，再看看。')).toBeTruthy()
  fireEvent.change(screen.getByLabelText('绑定码'), { target: { value: '7k3m-q9xa-2b4c' } })
  await takeBreath()
  fireEvent.click(screen.getByLabelText('下一步'))
  expect(await screen.findByText('周＊＊的档案')).toBeTruthy()
  expect(cloud.calls[0]?.input).toEqual({ code: CODE })
})

test('a code that died meanwhile says so, and another can be typed', async () => {
  phone.open({ code: CODE })
  const message = ERROR_MESSAGES.OFFER_UNKNOWN
  cloud.answer(acceptOffer, () => ({ ok: false, code: 'OFFER_UNKNOWN', message }))
  renderPage(<AcceptOffer />)
  fireEvent.click(await screen.findByLabelText('看完了，我同意'))
  fireEvent.click(screen.getByLabelText('绑定'))
  expect(await screen.findByText(message)).toBeTruthy()
  await takeBreath()
  fireEvent.click(screen.getByLabelText('换一个绑定码'))
  expect(screen.getByLabelText('绑定码')).toBeTruthy()
})

test('who made the code is told to hand it on', async () => {
  phone.open({ code: CODE })
  const message = ERROR_MESSAGES.OWN_OFFER
  cloud.answer(acceptOffer, () => ({ ok: false, code: 'OWN_OFFER', message }))
  renderPage(<AcceptOffer />)
  fireEvent.click(await screen.findByLabelText('看完了，我同意'))
  fireEvent.click(screen.getByLabelText('绑定'))
  expect(await screen.findByText(message)).toBeTruthy()
})

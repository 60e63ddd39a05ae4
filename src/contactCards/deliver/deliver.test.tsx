import {
  correctDelivery,
  deliveryPhotoPath,
  oneHousehold,
  recordDelivery,
} from '@contract/contactCards'
import { ERROR_MESSAGES } from '@contract/errors'
import { listMembers, myMemberships } from '@contract/members/tabProcedures'
import Taro from '@tarojs/taro'
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { cloud } from '../../../test/doubles/cloud'
import { NOW, POST, STATION } from '../../../test/doubles/examples'
import { sampleHousehold, WANG } from '../../../test/doubles/householdExamples'
import { isReloadAsked } from '../../../test/doubles/isReloadAsked'
import { renderPage } from '../../../test/doubles/renderPage'
import { phone } from '../../../test/doubles/taro'
import { choosePhoto } from '../../cloud/choosePhoto'
import { uploadFile } from '../../cloud/uploadFile'
import { chooseStation } from '../../stations/chosenStation'
import { DOUBLE_TAP_MS } from '../../ui/Tappable'
import Deliver from './deliver'

jest.mock('../../cloud/choosePhoto', () => ({ choosePhoto: jest.fn() }))
jest.mock('../../cloud/uploadFile', () => ({ uploadFile: jest.fn() }))

const ENTRY = {
  deliveryId: 'delivery-1',
  householdId: 'household-1',
  cardNo: 327,
  householder: '周建军',
  issue: 1,
  way: 'left',
  on: '2026-07-10',
  by: WANG,
  recordedBy: WANG,
  recordedAt: NOW,
  hasPhoto: false,
} as const

const sent = (name: string) =>
  cloud.calls.filter(({ procedure }) => procedure === name).map(({ input }) => input)

beforeEach(() => {
  jest.useFakeTimers({ now: NOW, advanceTimers: true })
  chooseStation(STATION)
  phone.open({ stationId: 'bachuan', householdId: 'household-1' })
  cloud.give(myMemberships, { memberships: [POST], joining: [] })
  cloud.give(listMembers, { members: [] })
  cloud.give(oneHousehold, sampleHousehold({ deliveries: [ENTRY] }))
  cloud.give(recordDelivery, { deliveryId: 'delivery-2' })
})
afterEach(() => jest.useRealTimers())

test('a card that was handed over today is put down, once it is said to whom', async () => {
  renderPage(<Deliver />)
  const handedOver = await screen.findByRole('radio', { name: '当面交了' })
  expect(isReloadAsked()).toBe(false)
  fireEvent.click(handedOver)
  expect(isReloadAsked()).toBe(true)
  fireEvent.click(screen.getByLabelText('登记'))
  expect(await screen.findByText('请填谁收的卡。')).toBeTruthy()
  fireEvent.change(screen.getByLabelText('谁收的'), { target: { value: '周桂芳' } })
  screen.getByRole('heading', { name: '是这家的什么人' })
  fireEvent.click(screen.getByRole('radio', { name: '家里人' }))
  act(() => void jest.advanceTimersByTime(DOUBLE_TAP_MS))
  fireEvent.click(screen.getByLabelText('登记'))
  await waitFor(() => expect(sent(recordDelivery.name)).toHaveLength(1))
  expect(sent(recordDelivery.name)[0]).toEqual({
    stationId: 'bachuan',
    householdId: 'household-1',
    issue: 1,
    delivery: {
      way: 'handedOver',
      to: { name: '周桂芳', relation: 'family' },
      on: '2026-07-13',
      byNo: 1,
    },
  })
  const url = '/contactCards/household/household?stationId=bachuan&householdId=household-1'
  await waitFor(() => expect(Taro.redirectTo).toHaveBeenCalledWith({ url }))
})

test('nobody at home: nobody is asked for', async () => {
  renderPage(<Deliver />)
  fireEvent.click(await screen.findByRole('radio', { name: '家里没人' }))
  expect(screen.queryByLabelText(/^谁收的/)).toBeNull()
  fireEvent.click(screen.getByLabelText('登记'))
  await waitFor(() => expect(sent(recordDelivery.name)).toHaveLength(1))
})

test('a photo is put where the function says, and handed in', async () => {
  const path = 'deliveries/bachuan/household-1/photo.jpg'
  jest.mocked(choosePhoto).mockResolvedValue({ path: 'blob:photo' })
  jest.mocked(uploadFile).mockResolvedValue('cloud://photo')
  cloud.give(deliveryPhotoPath, { path })
  renderPage(<Deliver />)
  fireEvent.click(await screen.findByRole('radio', { name: '留在家里了' }))
  fireEvent.click(screen.getByLabelText('放一张照片（可以不放）'))
  expect(await screen.findByLabelText('要放进记录的照片')).toBeTruthy()
  fireEvent.click(screen.getByLabelText('登记'))
  await waitFor(() => expect(sent(recordDelivery.name)).toHaveLength(1))
  expect(uploadFile).toHaveBeenCalledWith({ path: 'blob:photo' }, path)
  expect(sent(recordDelivery.name)[0]).toMatchObject({ delivery: { photoId: 'cloud://photo' } })
})

test('a photo that did not arrive keeps the entry back, and says so', async () => {
  jest.mocked(choosePhoto).mockResolvedValue({ path: 'blob:photo' })
  jest.mocked(uploadFile).mockRejectedValue(new Error('no net'))
  cloud.give(deliveryPhotoPath, { path: 'deliveries/photo.jpg' })
  jest.spyOn(console, 'warn').mockImplementation(() => undefined)
  renderPage(<Deliver />)
  fireEvent.click(await screen.findByRole('radio', { name: '留在家里了' }))
  fireEvent.click(screen.getByLabelText('放一张照片（可以不放）'))
  await screen.findByLabelText('要放进记录的照片')
  fireEvent.click(screen.getByLabelText('登记'))
  expect(await screen.findByText(/照片没有传上去/)).toBeTruthy()
  expect(sent(recordDelivery.name)).toEqual([])
  fireEvent.click(screen.getByLabelText('不放照片了'))
  expect(screen.queryByText(/照片没有传上去/)).toBeNull()
})

test('what the function finds wrong stands at its field, which is put in sight', async () => {
  const issues = [{ path: 'delivery.on', label: '送卡日期', message: '卡那天还没有印。' }]
  const message = ERROR_MESSAGES.BAD_INPUT
  cloud.answer(recordDelivery, () => ({ ok: false, code: 'BAD_INPUT', message, issues }))
  renderPage(<Deliver />)
  fireEvent.click(await screen.findByRole('radio', { name: '留在家里了' }))
  fireEvent.click(screen.getByLabelText('登记'))
  expect(await screen.findByText('卡那天还没有印。')).toBeTruthy()
  const shown = expect.objectContaining({ selector: '#field-on' })
  await waitFor(() => expect(Taro.pageScrollTo).toHaveBeenLastCalledWith(shown))
})

test('an entry that never happened is withdrawn, with the reason', async () => {
  phone.open({ stationId: 'bachuan', householdId: 'household-1', deliveryId: 'delivery-1' })
  cloud.give(correctDelivery, { deliveryId: 'delivery-2' })
  renderPage(<Deliver />)
  fireEvent.click(await screen.findByRole('radio', { name: '记错了，没有这一回' }))
  fireEvent.change(screen.getByLabelText('为什么改'), { target: { value: '记成了隔壁家' } })
  fireEvent.click(screen.getByLabelText('改好'))
  await waitFor(() => expect(sent(correctDelivery.name)).toHaveLength(1))
  expect(sent(correctDelivery.name)[0]).toEqual({
    stationId: 'bachuan',
    deliveryId: 'delivery-1',
    why: '记成了隔壁家',
  })
})

test('a card that was replaced meanwhile is not put down: the page says so, and asks for the new one', async () => {
  renderPage(<Deliver />)
  fireEvent.click(await screen.findByRole('radio', { name: '留在家里了' }))
  const message = ERROR_MESSAGES.OLD_CARD_BROUGHT
  cloud.answer(recordDelivery, () => ({ ok: false, code: 'OLD_CARD_BROUGHT', message }))
  cloud.give(oneHousehold, sampleHousehold({ issue: 2, issuedAt: NOW }))
  fireEvent.click(screen.getByLabelText('登记'))
  expect(await screen.findByText('这一户今天换了新卡')).toBeTruthy()
  expect(screen.queryByLabelText('登记')).toBeNull()
  expect(sent(recordDelivery.name)).toMatchObject([{ issue: 1 }])
  cloud.give(recordDelivery, { deliveryId: 'delivery-2' })
  fireEvent.click(screen.getByLabelText('送的是新卡，登记第2张'))
  // What was filled in was of the old card.
  expect(await screen.findByText(/第2张卡/)).toBeTruthy()
  expect(screen.getByRole('radio', { name: '留在家里了' }).getAttribute('aria-checked')).toBe(
    'false',
  )
  fireEvent.click(screen.getByRole('radio', { name: '家里没人' }))
  act(() => void jest.advanceTimersByTime(DOUBLE_TAP_MS))
  fireEvent.click(screen.getByLabelText('登记'))
  await waitFor(() => expect(sent(recordDelivery.name)).toHaveLength(2))
  expect(sent(recordDelivery.name)[1]).toMatchObject({ issue: 2 })
})

test('an entry of a card that was replaced is put right all the same', async () => {
  phone.open({ stationId: 'bachuan', householdId: 'household-1', deliveryId: 'delivery-1' })
  cloud.give(oneHousehold, sampleHousehold({ issue: 2, deliveries: [ENTRY] }))
  renderPage(<Deliver />)
  expect(await screen.findByLabelText('改好')).toBeTruthy()
})

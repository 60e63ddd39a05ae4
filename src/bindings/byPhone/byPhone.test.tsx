import { bindByPhone } from '@contract/bindings'
import { ERROR_MESSAGES, type ErrorCode } from '@contract/errors'
import { listStations } from '@contract/stations/tabProcedures'
import Taro from '@tarojs/taro'
import { fireEvent, screen } from '@testing-library/react'
import { cloud } from '../../../test/doubles/cloud'
import { STATION } from '../../../test/doubles/examples'
import { renderPage } from '../../../test/doubles/renderPage'
import { takeBreath } from '../../../test/doubles/takeBreath'
import { chooseStation, forgetChosenStation } from '../../stations/chosenStation'
import BindByPhone from './byPhone'
import { PhoneNumberButton, type PhoneNumberButtonProps } from './PhoneNumberButton'

jest.mock('./PhoneNumberButton', () => ({ PhoneNumberButton: jest.fn() }))

const { PhoneNumberButton: InBrowser } = jest.requireActual<{
  PhoneNumberButton: typeof PhoneNumberButton
}>('./PhoneNumberButton')

beforeEach(() => {
  jest.mocked(PhoneNumberButton).mockImplementation(InBrowser)
})

/** WeChat has given the number, and the station says no. */
async function refuse(code: ErrorCode): Promise<void> {
  jest.mocked(PhoneNumberButton).mockImplementation(ofWeChat)
  cloud.answer(bindByPhone, () => ({ ok: false, code, message: ERROR_MESSAGES[code] }))
  chooseStation(STATION)
  renderPage(<BindByPhone />)
  fireEvent.click(screen.getByLabelText('看完了，我同意'))
  fireEvent.change(screen.getByLabelText('您的姓名'), { target: { value: '周建军' } })
  fireEvent.click(screen.getByText('用微信手机号绑定'))
  expect(await screen.findByText(ERROR_MESSAGES[code])).toBeTruthy()
  await takeBreath()
}

function ofWeChat({ onCode }: PhoneNumberButtonProps) {
  return (
    <button type="button" onClick={() => onCode('a-code')}>
      用微信手机号绑定
    </button>
  )
}

test('the station is chosen before anything is asked', () => {
  forgetChosenStation()
  cloud.give(listStations, { stations: [] })
  renderPage(<BindByPhone />)
  expect(screen.getByText('您的档案在哪个站？')).toBeTruthy()
})

test('a browser says that the number comes from WeChat alone', () => {
  chooseStation(STATION)
  renderPage(<BindByPhone />)
  fireEvent.click(screen.getByLabelText('看完了，我同意'))
  expect(screen.getByText('巴川街道退役军人服务站')).toBeTruthy()
  expect(screen.getByText(/请用微信打开，或者换一个办法/)).toBeTruthy()
})

test('a member of the station is told that a colleague does it, and goes back', async () => {
  await refuse('MEMBER_BINDS_AT_DESK')
  expect(screen.queryByText('用微信手机号绑定')).toBeNull()
  fireEvent.click(screen.getByLabelText('知道了'))
  expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/mine/mine' })
})

test('after too many tries the next step is the phone', async () => {
  await refuse('TOO_MANY_TRIES')
  fireEvent.click(screen.getByLabelText('打电话办'))
  expect(Taro.makePhoneCall).toHaveBeenCalledWith({ phoneNumber: '02300001234' })
})

test('what may be mended is asked once more', async () => {
  await refuse('BINDING_NOT_MATCHED')
  expect(screen.getByText('用微信手机号绑定')).toBeTruthy()
})

import { bindByCard } from '@contract/bindings'
import { CONSENT } from '@contract/bindings/bindingConsent'
import { ERROR_MESSAGES, type ErrorCode } from '@contract/errors'
import { onlineManager } from '@tanstack/react-query'
import Taro from '@tarojs/taro'
import { act, fireEvent, screen } from '@testing-library/react'
import { cloud } from '../../../test/doubles/cloud'
import { STATION } from '../../../test/doubles/examples'
import { renderPage } from '../../../test/doubles/renderPage'
import { takeBreath } from '../../../test/doubles/takeBreath'
import { phone } from '../../../test/doubles/taro'
import { chooseStation } from '../../stations/chosenStation'
import BindByCard from './byCard'

const CODE = '0123456789ABCDEFGHJKMNPQRS'

beforeEach(() => {
  chooseStation(STATION)
  phone.open({ code: CODE })
})

function agree(): void {
  fireEvent.click(screen.getByLabelText('看完了，我同意'))
}

function fillIn(name: string, idTail: string): void {
  fireEvent.change(screen.getByLabelText('您的姓名'), { target: { value: name } })
  fireEvent.change(screen.getByLabelText('身份证号最后四位'), { target: { value: idTail } })
  fireEvent.click(screen.getByLabelText('绑定'))
}

function refuse(code: ErrorCode): void {
  cloud.answer(bindByCard, () => ({ ok: false, code, message: ERROR_MESSAGES[code] }))
}

test('nothing is asked before the text was there to read: in short, and whole by a tap', () => {
  renderPage(<BindByCard />)
  for (const point of CONSENT.self.points) expect(screen.getByText(point)).toBeTruthy()
  expect(screen.queryByText(CONSENT.self.paragraphs[0])).toBeNull()
  fireEvent.click(screen.getByLabelText('完整的说明'))
  for (const paragraph of CONSENT.self.paragraphs) expect(screen.getByText(paragraph)).toBeTruthy()
  expect(screen.queryByLabelText('您的姓名')).toBeNull()
})

test('who does not agree is let go', () => {
  renderPage(<BindByCard />)
  fireEvent.click(screen.getByLabelText('不同意，先不绑'))
  expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/mine/mine' })
  expect(cloud.calls).toEqual([])
})

test('name and end of the number open the own file', async () => {
  cloud.give(bindByCard, { personId: 'person-1' })
  renderPage(<BindByCard />)
  agree()
  fillIn('周建军', '001x')
  expect(await screen.findByText('绑定好了')).toBeTruthy()
  expect(cloud.calls[0]?.input).toEqual({
    code: CODE,
    name: '周建军',
    idTail: '001X',
    consent: CONSENT.version,
  })
  fireEvent.click(screen.getByLabelText('去我的档案'))
  expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/bindings/mine/mine' })
})

test('what is wrong stands at its field, and nothing is sent', () => {
  renderPage(<BindByCard />)
  agree()
  fillIn('', '12')
  expect(screen.getByText('请填姓名。')).toBeTruthy()
  expect(screen.getByText('请填身份证号的最后四位，末位也可能是X。')).toBeTruthy()
  expect(cloud.calls).toEqual([])
})

test('what does not fit says what to do, and stays to be mended', async () => {
  refuse('BINDING_NOT_MATCHED')
  renderPage(<BindByCard />)
  agree()
  fillIn('周建军', '0012')
  expect(await screen.findByText(/带身份证到站里办/)).toBeTruthy()
  expect(screen.getByLabelText<HTMLInputElement>('您的姓名').value).toBe('周建军')
})

test('after too many tries the next step is the phone', async () => {
  refuse('TOO_MANY_TRIES')
  renderPage(<BindByCard />)
  agree()
  fillIn('周建军', '0012')
  await screen.findByLabelText('打电话办')
  await takeBreath()
  fireEvent.click(screen.getByLabelText('打电话办'))
  expect(Taro.makePhoneCall).toHaveBeenCalledWith({ phoneNumber: '02300001234' })
})

test('a member of the station is told that a colleague does it, and goes back', async () => {
  refuse('MEMBER_BINDS_AT_DESK')
  renderPage(<BindByCard />)
  agree()
  fillIn('周建军', '0012')
  expect(await screen.findByText(ERROR_MESSAGES.MEMBER_BINDS_AT_DESK)).toBeTruthy()
  expect(screen.queryByLabelText('绑定')).toBeNull()
  await takeBreath()
  fireEvent.click(screen.getByLabelText('知道了'))
  expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/mine/mine' })
})

test('without a code it is typed, and what was typed is never kept on the phone', () => {
  phone.open({})
  renderPage(<BindByCard />)
  agree()
  fireEvent.change(screen.getByLabelText('联系卡上的码'), { target: { value: '12' } })
  fillIn('周建军', '0012')
  expect(screen.getByText('这个码不对，请再扫一次。')).toBeTruthy()
  expect([...phone.stored.values()].join()).not.toContain('周建军')
})

test('without a net the phone takes the place of the button', () => {
  renderPage(<BindByCard />)
  agree()
  act(() => onlineManager.setOnline(false))
  expect(screen.getByText('现在没有网')).toBeTruthy()
  expect(screen.getByLabelText('打电话办')).toBeTruthy()
  act(() => onlineManager.setOnline(true))
})

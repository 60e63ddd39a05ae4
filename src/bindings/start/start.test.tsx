import Taro from '@tarojs/taro'
import { fireEvent, screen } from '@testing-library/react'
import { STATION } from '../../../test/doubles/examples'
import { renderPage } from '../../../test/doubles/renderPage'
import { chooseStation } from '../../stations/chosenStation'
import StartBinding from './start'

beforeEach(() => chooseStation(STATION))

test.each([
  [/^家里有联系卡/, '/bindings/byCard/byCard'],
  [/^有绑定码/, '/bindings/accept/accept'],
])('%s leads on at once', (label, url) => {
  renderPage(<StartBinding />)
  fireEvent.click(screen.getByLabelText(label))
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url })
})

test('a browser is not offered the number that only WeChat knows', () => {
  renderPage(<StartBinding />)
  expect(screen.queryByText('用微信的手机号')).toBeNull()
})

test('one may go on without', () => {
  renderPage(<StartBinding />)
  fireEvent.click(screen.getByLabelText('先不绑，公开的内容照样看'))
  expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/mine/mine' })
  // One button dials it, not two side by side.
  expect(screen.getAllByLabelText(/023-0000-1234/)).toHaveLength(1)
})

import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen } from '@testing-library/react'
import { ActionBar } from './ActionBar'
import { Screen } from './Screen'
import { setTextSize, TEXT_SIZES } from './textSize'

afterEach(() => setTextSize(1))

test.each(TEXT_SIZES)('$title puts its class on the root, and is kept', ({ size }) => {
  const { container } = render(<Screen>您好</Screen>)
  act(() => setTextSize(size))
  expect(container.firstElementChild?.className).toContain(`t${size}`)
  expect(Taro.getStorageSync('textSize')).toBe(size)
})

test('the size chosen before is there at the next start', () => {
  jest.isolateModules(() => {
    const phone = jest.requireActual<{ default: typeof Taro }>('@tarojs/taro').default
    phone.setStorageSync('textSize', 3)
    const { getTextSize } = jest.requireActual<typeof import('./textSize')>('./textSize')
    expect(getTextSize()).toBe(3)
  })
})

test('the action bar loses its second line when large, but still says it', () => {
  render(
    <Screen
      actionBar={
        <ActionBar
          phone="023-0000-1234"
          main={{ title: '就约这个时间', note: '7月15日 上午9:00', onTap: jest.fn() }}
        />
      }
    >
      您好
    </Screen>,
  )
  screen.getByText('7月15日 上午9:00')
  act(() => setTextSize(3))
  expect(screen.queryByText('7月15日 上午9:00')).toBeNull()
  screen.getByRole('button', { name: '就约这个时间，7月15日 上午9:00' })
})

test('the left square of the action bar calls', () => {
  const call = jest.spyOn(Taro, 'makePhoneCall')
  const main = { title: '下一步', onTap: jest.fn() }
  render(<Screen actionBar={<ActionBar phone="023-0000-1234" main={main} />}>您好</Screen>)
  fireEvent.click(screen.getByRole('button', { name: '打电话 023-0000-1234' }))
  expect(call).toHaveBeenCalledWith({ phoneNumber: '02300001234' })
})

test('an extension is shown, and not dialled: the phone would take it for more of the number', () => {
  const call = jest.spyOn(Taro, 'makePhoneCall')
  const main = { title: '下一步', onTap: jest.fn() }
  render(<Screen actionBar={<ActionBar phone="023-68000000-8001" main={main} />}>您好</Screen>)
  fireEvent.click(screen.getByRole('button', { name: '打电话 023-68000000-8001' }))
  expect(call).toHaveBeenLastCalledWith({ phoneNumber: '02368000000' })
})

test('a tab page says which tab is open; only another one is selected', () => {
  const onSelect = jest.fn()
  const items = [
    { key: 'home', title: '首页', icon: 'home' },
    { key: 'mine', title: '我的', icon: 'person' },
  ] as const
  render(<Screen tab={{ items, current: 'home', onSelect }}>您好</Screen>)
  const home = screen.getByRole('tab', { name: '首页' })
  expect(home.getAttribute('aria-selected')).toBe('true')
  fireEvent.click(home)
  expect(onSelect).not.toHaveBeenCalled()
  fireEvent.click(screen.getByRole('tab', { name: '我的' }))
  expect(onSelect).toHaveBeenCalledWith('mine')
})

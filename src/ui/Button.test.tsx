import { fireEvent, render, screen } from '@testing-library/react'
import { Button } from './Button'

test('is named by its verb and note, and fires', () => {
  const onTap = jest.fn()
  render(<Button title="就约这个时间" note="7月15日 周三 上午9:00" onTap={onTap} />)
  fireEvent.click(screen.getByRole('button', { name: '就约这个时间，7月15日 周三 上午9:00' }))
  expect(onTap).toHaveBeenCalledTimes(1)
})

test('while it runs it names the act and never fires a second time', () => {
  const onTap = jest.fn()
  const { rerender } = render(<Button title="提交" onTap={onTap} />)
  fireEvent.click(screen.getByRole('button', { name: '提交' }))
  rerender(<Button title="提交" loading="正在提交" onTap={onTap} />)
  const busy = screen.getByRole('button', { name: '正在提交' })
  fireEvent.click(busy)
  fireEvent.keyDown(busy, { key: 'Enter' })
  expect(onTap).toHaveBeenCalledTimes(1)
  expect(busy.getAttribute('aria-busy')).toBe('true')
})

test('disabled, it says why, to eyes and ears, and does not fire', () => {
  const onTap = jest.fn()
  render(<Button title="预约办事" disabledReason="今天已约满" onTap={onTap} />)
  screen.getByText('今天已约满')
  fireEvent.click(screen.getByRole('button', { name: '预约办事，今天已约满' }))
  expect(onTap).not.toHaveBeenCalled()
})

import { fireEvent, render, screen } from '@testing-library/react'
import { Choice, Choices } from './Choice'

test('a radio says its note, and whether it is chosen', () => {
  render(
    <Choices label="怎么来？">
      <Choice title="自己来" selected onTap={jest.fn()} />
      <Choice title="要接送" note="坐轮椅也行" side="余1" selected={false} onTap={jest.fn()} />
    </Choices>,
  )
  screen.getByRole('radiogroup', { name: '怎么来？' })
  expect(screen.getByRole('radio', { name: '自己来' }).getAttribute('aria-checked')).toBe('true')
  const other = screen.getByRole('radio', { name: '要接送，坐轮椅也行，余1' })
  expect(other.getAttribute('aria-checked')).toBe('false')
})

test('a tap chooses once', () => {
  const onTap = jest.fn()
  render(<Choice title="自己来" selected={false} onTap={onTap} />)
  const radio = screen.getByRole('radio')
  fireEvent.click(radio)
  fireEvent.click(radio)
  expect(onTap).toHaveBeenCalledTimes(1)
})

test('without a state it is a button that moves on', () => {
  render(<Choice title="优待证、优抚" onTap={jest.fn()} />)
  const button = screen.getByRole('button', { name: '优待证、优抚' })
  expect(button.hasAttribute('aria-checked')).toBe(false)
})

test('what cannot be chosen says why and does not fire', () => {
  const onTap = jest.fn()
  render(<Choice title="要接送" selected={false} disabledReason="车已坐满" onTap={onTap} />)
  screen.getByText('车已坐满')
  fireEvent.click(screen.getByRole('radio', { name: '要接送，车已坐满' }))
  expect(onTap).not.toHaveBeenCalled()
})

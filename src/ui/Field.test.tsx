import { fireEvent, render, screen } from '@testing-library/react'
import { Field } from './Field'
import { Sheet } from './Sheet'

test('hands over what is typed', () => {
  const onChange = jest.fn()
  render(<Field label="您的姓名" value="" onChange={onChange} />)
  fireEvent.change(screen.getByRole('textbox', { name: '您的姓名' }), { target: { value: '周' } })
  expect(onChange).toHaveBeenCalledWith('周')
})

test('hint and error are read with the box, which says that it is wrong', () => {
  render(
    <Field
      label="手机号"
      type="phone"
      hint="有变化时打给您"
      error="手机号少了1位，再看看"
      value="1990000000"
      onChange={jest.fn()}
    />,
  )
  const box = screen.getByRole('textbox', { name: '手机号' })
  expect(box.getAttribute('aria-invalid')).toBe('true')
  const told = box.getAttribute('aria-describedby')?.split(' ') ?? []
  const words = told.map((id) => document.getElementById(id)?.textContent)
  expect(words).toEqual(['有变化时打给您', '手机号少了1位，再看看'])
  expect(screen.getByRole('alert').textContent).toBe('手机号少了1位，再看看')
  expect(box.getAttribute('inputmode')).toBe('numeric')
})

test('without an error nothing is described and nothing is wrong', () => {
  render(<Field label="您的姓名" value="" onChange={jest.fn()} />)
  const box = screen.getByRole('textbox')
  expect(box.hasAttribute('aria-invalid')).toBe(false)
  expect(box.hasAttribute('aria-describedby')).toBe(false)
})

test('a long text counts its characters and says that it is kept', () => {
  render(
    <Field
      label="反映什么事"
      type="long"
      value="养老保险"
      saved="写的都存着，随时接着写"
      onChange={jest.fn()}
    />,
  )
  screen.getByText('4 / 2000字')
  screen.getByText('写的都存着，随时接着写')
})

test('what is too long stays as it is and is said to be, until the form says something itself', () => {
  const value = '周'.repeat(23)
  const shown = { label: '姓名', maxLength: 20, value, onChange: jest.fn() }
  const { rerender } = render(<Field {...shown} />)
  expect(screen.getByRole('alert').textContent).toBe('多了3个字，最多20个，请写短一些。')
  const box = screen.getByRole('textbox')
  expect(box.getAttribute('aria-invalid')).toBe('true')
  expect(Number(box.getAttribute('maxlength'))).toBeGreaterThan(1_000)
  rerender(<Field {...shown} error="姓名最多20个字，请写短一些。" />)
  expect(screen.getByRole('alert').textContent).toBe('姓名最多20个字，请写短一些。')
  rerender(<Field {...shown} value={`${'周'.repeat(20)} `} />)
  expect(screen.queryByRole('alert')).toBeNull()
})

test('a line wraps where it is long, and stays one line', () => {
  const onChange = jest.fn()
  render(<Field label="为什么改" value="" onChange={onChange} />)
  const box = screen.getByRole('textbox', { name: '为什么改' })
  expect(box.tagName).toBe('TEXTAREA')
  fireEvent.change(box, { target: { value: '换了手机，\n号码也换了' } })
  expect(onChange).toHaveBeenCalledWith('换了手机， 号码也换了')
})

test('a long text keeps its line breaks', () => {
  const onChange = jest.fn()
  render(<Field label="反映什么事" type="long" value="" onChange={onChange} />)
  fireEvent.change(screen.getByRole('textbox'), { target: { value: '第一件\n第二件' } })
  expect(onChange).toHaveBeenCalledWith('第一件\n第二件')
})

test('in a sheet WeChat is told that the box stands on what is fixed', () => {
  const field = <Field label="为什么改" value="" onChange={jest.fn()} />
  const { rerender } = render(field)
  const isFixed = () => screen.getByRole('textbox').getAttribute('data-fixed')
  expect(isFixed()).toBe('false')
  rerender(
    <Sheet title="改好了吗？" onClose={jest.fn()}>
      {field}
    </Sheet>,
  )
  expect(isFixed()).toBe('true')
})

import { render, screen } from '@testing-library/react'
import { Deadline } from './Deadline'

test.each([
  [-2, '超期2天', 'deadline-red'],
  [0, '今天到期', 'deadline-amber'],
  [7, '还有7天', 'deadline-amber'],
  [8, '还有8天', 'deadline-plain'],
])('%i days are said as %s', (days, words, look) => {
  render(<Deadline days={days} />)
  expect(screen.getByRole('img', { name: words }).className).toContain(look)
})

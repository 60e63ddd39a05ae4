import { render } from '@testing-library/react'
import { Heading } from './Heading'
import { setTextSize } from './textSize'

const wholes = () =>
  [...document.querySelectorAll('.piece-whole')].map(({ textContent }) => textContent)

test.each([
  [1, []],
  [4, ['巴川街道', '退役军人', '服务站']],
] as const)('at size %s a title is kept together as far as it must be', (size, kept) => {
  setTextSize(size)
  render(<Heading title="巴川街道退役军人服务站" />)
  expect(wholes()).toEqual(kept)
})

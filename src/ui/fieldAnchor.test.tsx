import Taro from '@tarojs/taro'
import { render } from '@testing-library/react'
import { fieldId, scrollToField } from './fieldAnchor'
import { Sheet } from './Sheet'

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())

test('a field of the page is scrolled to by the page', () => {
  render(<div id={fieldId('served.phone')} />)
  scrollToField('served.phone')
  jest.runAllTimers()
  expect(Taro.pageScrollTo).toHaveBeenCalledWith(
    expect.objectContaining({ selector: '#field-served-phone' }),
  )
})

test('a field of a sheet is scrolled to in the sheet, though the page has one of that name', () => {
  // jsdom has none.
  const scrollIntoView = jest.fn()
  render(
    <>
      <div id={fieldId('why')} />
      <Sheet title="为什么" onClose={jest.fn()}>
        <div
          id={fieldId('why')}
          ref={(field) => void (field && Object.assign(field, { scrollIntoView }))}
        />
      </Sheet>
    </>,
  )
  scrollToField('why')
  jest.runAllTimers()
  expect(scrollIntoView).toHaveBeenCalledTimes(1)
  expect(Taro.pageScrollTo).not.toHaveBeenCalled()
})

test('a place beside a list is scrolled to there', () => {
  const scrollIntoView = jest.fn()
  render(
    <div className="beside">
      <div
        id={fieldId('fileHead')}
        ref={(field) => void (field && Object.assign(field, { scrollIntoView }))}
      />
    </div>,
  )
  scrollToField('fileHead')
  jest.runAllTimers()
  expect(scrollIntoView).toHaveBeenCalledTimes(1)
  expect(Taro.pageScrollTo).not.toHaveBeenCalled()
})

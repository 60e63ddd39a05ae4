import { render, screen } from '@testing-library/react'
import { fieldId } from '../ui/fieldAnchor'
import { MatterChecks } from './MatterChecks'

test('what is wrong with the matters is said where the page scrolls to', () => {
  const { container } = render(
    <MatterChecks title="负责的事" matters={[]} wrong="请选负责的事项。" onChange={() => {}} />,
  )
  const anchor = container.querySelector(`#${fieldId('matters')}`)
  expect(anchor?.contains(screen.getByText('请选负责的事项。'))).toBe(true)
})

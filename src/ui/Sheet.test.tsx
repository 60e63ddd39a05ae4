import { fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { Button } from './Button'
import { Sheet } from './Sheet'

function Page() {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button title="取消预约" onTap={() => setOpen(true)} />
      {open && (
        <Sheet title="不来了吗？" onClose={() => setOpen(false)}>
          <Button kind="primary" title="还是来" onTap={() => setOpen(false)} />
          <Button kind="danger" title="不来了，取消预约" onTap={jest.fn()} />
        </Sheet>
      )}
    </>
  )
}

function openSheet() {
  render(<Page />)
  const opener = screen.getByRole('button', { name: '取消预约' })
  opener.focus()
  fireEvent.click(opener)
  return { opener, dialog: screen.getByRole('dialog', { name: '不来了吗？' }) }
}

test('takes the focus, is modal, and gives the focus back', () => {
  const { opener, dialog } = openSheet()
  expect(document.activeElement).toBe(dialog)
  expect(dialog.getAttribute('aria-modal')).toBe('true')
  fireEvent.click(screen.getByRole('button', { name: '还是来' }))
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(document.activeElement).toBe(opener)
})

test('Escape closes it', () => {
  openSheet()
  fireEvent.keyDown(document, { key: 'Escape' })
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('Tab stays within', () => {
  openSheet()
  const keep = screen.getByRole('button', { name: '还是来' })
  const giveUp = screen.getByRole('button', { name: '不来了，取消预约' })
  giveUp.focus()
  fireEvent.keyDown(giveUp, { key: 'Tab' })
  expect(document.activeElement).toBe(keep)
  fireEvent.keyDown(keep, { key: 'Tab', shiftKey: true })
  expect(document.activeElement).toBe(giveUp)
})

test('buttons given as its foot stand outside of what scrolls', () => {
  render(
    <Sheet
      title="不来了吗？"
      onClose={jest.fn()}
      foot={<Button title="还是来" onTap={jest.fn()} />}
    >
      为什么不来
    </Sheet>,
  )
  expect(screen.getByText('为什么不来').className).toBe('sheet-body')
  const keep = screen.getByRole('button', { name: '还是来' })
  expect(keep.closest('.sheet-body')).toBeNull()
  expect(keep.closest('.sheet-foot')).not.toBeNull()
})

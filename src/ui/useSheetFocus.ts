import { useEffect, useRef } from 'react'

const REACHABLE = '[tabindex="0"], input, textarea'

/**
 * On H5: moves the focus into the element `id` while it is there, keeps Tab within, closes by Escape
 * and gives the focus back. WeChat's readers follow `aria-modal` by themselves.
 */
export function useSheetFocus(id: string, onClose: () => void): void {
  const close = useRef(onClose)
  close.current = onClose

  useEffect(() => {
    if (process.env.TARO_ENV === 'weapp') return
    const sheet = document.getElementById(id)
    if (sheet === null) return
    const before = document.activeElement
    const letGo = focusAndHold(sheet)

    function onKeyDown(event: KeyboardEvent): void {
      if (event.key === 'Escape') close.current()
      if (event.key === 'Tab' && sheet !== null) keepWithin(sheet, event)
    }

    document.addEventListener('keydown', onKeyDown)
    return () => {
      letGo()
      document.removeEventListener('keydown', onKeyDown)
      if (before instanceof HTMLElement) before.focus()
    }
  }, [id])
}

/** How long, in ms, Taro's elements may take to set up on a slow phone. */
const SETTLED_MS = 200

/**
 * Focuses the sheet, and once more after Taro's elements have moved their children into place, which
 * drops the focus. Returns what calls that off.
 */
function focusAndHold(sheet: HTMLElement): () => void {
  sheet.focus()
  const timer = setTimeout(() => {
    if (!sheet.contains(document.activeElement)) sheet.focus()
  }, SETTLED_MS)
  return () => clearTimeout(timer)
}

function keepWithin(sheet: HTMLElement, event: KeyboardEvent): void {
  const reachable = [...sheet.querySelectorAll<HTMLElement>(REACHABLE)]
  const first = reachable[0] ?? sheet
  const last = reachable[reachable.length - 1] ?? sheet
  const at = document.activeElement
  const outside = !sheet.contains(at)
  if (event.shiftKey ? at === first || at === sheet || outside : at === last || outside) {
    event.preventDefault()
    const target = event.shiftKey ? last : first
    target.focus()
  }
}

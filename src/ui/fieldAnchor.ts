import Taro from '@tarojs/taro'

/** What is scrolled to appears with the same tap: it is drawn first, in ms. */
const DRAWN_AFTER_MS = 50

/**
 * The id of the element that holds a field.
 * @param path where in the form, dotted: `served.phone`.
 */
export function fieldId(path: string): string {
  return `field-${path.replaceAll('.', '-')}`
}

/** Puts the element that holds a field in sight, at once: a page that glides is tapped beside. */
export function scrollToField(path: string): void {
  const selector = `#${fieldId(path)}`
  setTimeout(() => {
    const within = fieldWithin(selector)
    if (within) within.scrollIntoView({ block: 'nearest' })
    else void Taro.pageScrollTo({ selector, offsetTop: -16, duration: 0 })
  }, DRAWN_AFTER_MS)
}

/**
 * A sheet scrolls by itself, and so does what stands beside a list; the page behind stays. WeChat lets nothing
 * but a page be scrolled.
 */
function fieldWithin(selector: string): Element | undefined {
  if (process.env.TARO_ENV === 'weapp') return undefined
  const found = document.querySelectorAll(`.sheet ${selector}, .beside ${selector}`)
  return found[found.length - 1]
}

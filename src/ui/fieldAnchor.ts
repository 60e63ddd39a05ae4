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
  const target = { selector: `#${fieldId(path)}`, offsetTop: -16, duration: 0 }
  setTimeout(() => void Taro.pageScrollTo(target), DRAWN_AFTER_MS)
}

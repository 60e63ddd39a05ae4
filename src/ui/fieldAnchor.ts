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

/** Scrolls the page to the element that holds a field. */
export function scrollToField(path: string): void {
  const target = { selector: `#${fieldId(path)}`, offsetTop: -16 }
  setTimeout(() => void Taro.pageScrollTo(target), DRAWN_AFTER_MS)
}

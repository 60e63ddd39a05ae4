import type { Page } from 'playwright-core'

/**
 * What is wrong with a page as it stands, for eyes, thumbs and screen readers: one line each, empty
 * where all is well. It looks at what is laid out, also where one would have to scroll down to it.
 */
export function troublesOf(page: Page): Promise<string[]> {
  return page.evaluate(lookForTroubles)
}

/** Runs in the page, where nothing of this file is at hand. */
function lookForTroubles(): string[] {
  const SMALLEST_TARGET = 44
  const TAPPABLE =
    '[role=button],[role=radio],[role=checkbox],[role=tab],[role=link],input,textarea'

  const all = [...document.querySelectorAll<HTMLElement>('body *')].filter(
    (element) => element.checkVisibility({ visibilityProperty: true }) && areaOf(element) > 0,
  )
  const tappable = all.filter((element) => element.matches(TAPPABLE))
  const wide = document.documentElement.scrollWidth

  return [
    ...(wide > window.innerWidth ? [`the page is ${wide} wide`] : []),
    ...(all.some((element) => element.matches('[role=heading]')) ? [] : ['no heading']),
    ...tappable.flatMap(troublesOfTarget),
    ...all.filter(isCut).map((element) => `${nameOf(element)}: text is cut`),
    ...all.filter(isOutside).map((element) => `${nameOf(element)}: lies outside the screen`),
    ...all.filter(isOutOfReach).map((element) => `${nameOf(element)}: not seen without scrolling`),
  ]

  function areaOf(element: Element): number {
    const { width, height } = element.getBoundingClientRect()
    return width * height
  }

  function nameOf(element: Element): string {
    return (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)
  }

  function troublesOfTarget(element: HTMLElement): string[] {
    // A field is as large as the box around its input.
    const target = element.closest('.field-box') ?? element
    const { width, height } = target.getBoundingClientRect()
    const isSmall = Math.min(width, height) < SMALLEST_TARGET - 0.5
    return [
      ...(nameOf(element) === '' ? [`a ${element.tagName} has no name`] : []),
      ...(isSmall ? [`${nameOf(element)}: ${width} × ${height} is small`] : []),
      ...(element.tabIndex < 0 ? [`${nameOf(element)}: not reached by the keyboard`] : []),
    ]
  }

  function hasOwnText(element: Element): boolean {
    return [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '',
    )
  }

  function isCut(element: HTMLElement): boolean {
    const { overflowX, overflowY } = getComputedStyle(element)
    const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip'
    const isCutAcross = hides(overflowX) && element.scrollWidth > element.clientWidth + 1
    const isCutBelow = hides(overflowY) && element.scrollHeight > element.clientHeight + 1
    return hasOwnText(element) && (isCutAcross || isCutBelow)
  }

  function isOutside(element: HTMLElement): boolean {
    const { left, right } = element.getBoundingClientRect()
    const matters = hasOwnText(element) || element.matches(TAPPABLE)
    return matters && (left < -1 || right > window.innerWidth + 1)
  }

  /** The main action stands at the foot of the window, whatever the page is scrolled to. */
  function isOutOfReach(element: HTMLElement): boolean {
    if (!element.matches('.action-main [role=button], [role=tab]')) return false
    const { top, bottom } = element.getBoundingClientRect()
    return top < 0 || bottom > window.innerHeight + 1
  }
}

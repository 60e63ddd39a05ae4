interface Asking {
  /** Where the page stands in the browser's history; undefined where the router did not say. */
  here: number | undefined
  onAsk: (leave: () => void) => void
}

let asking: Asking | undefined
let isPuttingBack = false

/**
 * Once, before the router begins: a browser tells its listeners in the order in which they came, and the router
 * closes a page as soon as it hears that somebody went back.
 */
export function watchWayBack(): void {
  window.addEventListener('popstate', onPop)
  window.addEventListener('hashchange', onHashChange)
  // Before the icon itself hears it, which the router listens to.
  window.addEventListener('click', onClick, { capture: true })
}

/**
 * Holds the page that is open where somebody goes back from it, until they say that they mean it; before a reload,
 * or the end, the browser asks in its own words. One page at a time.
 * @param _question for WeChat, which asks by itself
 * @param onAsk is given what leaves after all
 * @returns what lets go of the page
 */
export function askBeforeLeaving(_question: string, onAsk: Asking['onAsk']): () => void {
  const mine = { here: placeIn(window.history.state), onAsk }
  asking = mine
  window.addEventListener('beforeunload', onUnload)
  return () => {
    if (asking === mine) stopAsking()
  }
}

/** Leaves by another way than back: where something is written that is asked about first. */
export function leaveAsked(leave: () => void): void {
  if (asking === undefined) leave()
  else
    asking.onAsk(() => {
      stopAsking()
      leave()
    })
}

/** What is written has been handed in: nothing more is asked, even before the page has drawn that. */
export function stopAsking(): void {
  asking = undefined
  window.removeEventListener('beforeunload', onUnload)
}

function onPop(event: PopStateEvent): void {
  if (isPuttingBack) {
    isPuttingBack = false
    event.stopImmediatePropagation()
    return
  }
  const there = placeIn(event.state)
  if (asking?.here === undefined || there === undefined || there >= asking.here) return
  event.stopImmediatePropagation()
  isPuttingBack = true
  const steps = asking.here - there
  window.history.go(steps)
  asking.onAsk(() => {
    stopAsking()
    window.history.go(-steps)
  })
}

/** The house, where nothing lies behind a page: it leaves by no way back. */
function onClick(event: MouseEvent): void {
  if (asking === undefined || !(event.target instanceof Element)) return
  const house = event.target.closest<HTMLElement>('.taro-navigation-bar-home')
  if (house === null) return
  event.stopImmediatePropagation()
  leaveAsked(() => house.click())
}

/** The router would take it for a way back that it has missed. */
function onHashChange(event: Event): void {
  if (isPuttingBack) event.stopImmediatePropagation()
}

function onUnload(event: Event): void {
  event.preventDefault()
}

/** Where the router put an entry of the browser's history; undefined for one that it did not make. */
function placeIn(state: unknown): number | undefined {
  if (typeof state !== 'object' || state === null || !('idx' in state)) return undefined
  return typeof state.idx === 'number' ? state.idx : undefined
}

/** Whether the browser would ask before it loads the page anew: as long as a form asks whoever leaves it. */
export function isReloadAsked(): boolean {
  const event = new Event('beforeunload', { cancelable: true })
  window.dispatchEvent(event)
  return event.defaultPrevented
}

/**
 * Puts this page's address, as the router would write it, in place of the one that it was opened with:
 * after the page that follows is loaded anew, going back finds what was chosen here.
 * @param url /appointments/time/time?stationId=…
 */
export function keepInAddress(url: string): void {
  window.history.replaceState(window.history.state, '', `#${url}`)
}

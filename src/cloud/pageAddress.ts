/**
 * The address that opens a page in any browser; not as whom this one is visited. H5 alone has it.
 * @param url of the page, `/stations/card/card?stationId=bachuan`
 */
export function pageAddress(url: string): string {
  const { origin, pathname } = window.location
  return `${origin}${pathname}#${url}`
}

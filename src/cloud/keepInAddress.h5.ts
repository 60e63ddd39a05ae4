/**
 * Puts a parameter of the page that is open into its address, so that a reload opens the same. The
 * router is not told: it knows the pages behind this one by their paths alone.
 * @param value needs no encoding; undefined takes the parameter away
 */
export function keepInAddress(name: string, value: string | undefined): void {
  const [path = '', query = ''] = window.location.hash.slice(1).split('?')
  const others = query.split('&').filter((each) => each !== '' && !each.startsWith(`${name}=`))
  const kept = value === undefined ? others : [...others, `${name}=${value}`]
  const address = `#${path}?${kept.join('&')}`
  window.history.replaceState(window.history.state, '', address)
}

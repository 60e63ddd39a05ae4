import { randomText } from './requestId'

const KEY = 'visitor'

/**
 * Who visits in this tab, as an openid: `?as=` of the address, else who it was before, else a new
 * guest. The browser target runs against the local cloud alone, which believes it.
 */
export function visitor(): string {
  const named = new URLSearchParams(window.location.search).get('as')
  const openId = named ?? window.sessionStorage.getItem(KEY) ?? `guest-${randomText(12)}`
  window.sessionStorage.setItem(KEY, openId)
  return openId
}

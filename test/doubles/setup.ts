import { notifyManager } from '@tanstack/react-query'
import { cleanup } from '@testing-library/react'
import { personalMemory } from '../../src/cloud/personalMemory'
import { queryClient } from '../../src/cloud/queryClient'
import { cloud } from './cloud'
import { phone } from './taro'

// jsdom lays nothing out, and has none.
Element.prototype.scrollIntoView = () => undefined

// The cache tells the page by a timer of its own, which `act` may or may not outlast on a busy
// machine; told in a microtask, a page has rendered whenever `act` returns.
notifyManager.setScheduler(queueMicrotask)

// A page stands on a phone, unless its test says that it is wider.
beforeEach(() => {
  window.innerWidth = 375
})

afterEach(() => {
  cleanup()
  queryClient.clear()
  cloud.reset()
  phone.reset()
  personalMemory.clear()
  window.sessionStorage.clear()
  window.history.replaceState(null, '', '/')
})

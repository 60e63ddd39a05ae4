import { cleanup } from '@testing-library/react'
import { personalMemory } from '../../src/cloud/personalMemory'
import { queryClient } from '../../src/cloud/queryClient'
import { cloud } from './cloud'
import { phone } from './taro'

// jsdom lays nothing out, and has none.
Element.prototype.scrollIntoView = () => undefined

afterEach(() => {
  cleanup()
  queryClient.clear()
  cloud.reset()
  phone.reset()
  personalMemory.clear()
  window.sessionStorage.clear()
})

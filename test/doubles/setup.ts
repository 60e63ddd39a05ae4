import { cleanup } from '@testing-library/react'
import { queryClient } from '../../src/cloud/queryClient'
import { cloud } from './cloud'
import { phone } from './taro'

afterEach(() => {
  cleanup()
  queryClient.clear()
  cloud.reset()
  phone.reset()
  window.sessionStorage.clear()
})

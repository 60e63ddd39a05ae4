import { byCloudClock, cloudNow, noteCloudTime, watchCloudTime } from './cloudTime'

const PHONE = 1_000_000
const HOUR = 3_600_000

beforeEach(() => {
  jest.useFakeTimers({ now: PHONE })
  noteCloudTime(PHONE)
})
afterEach(() => jest.useRealTimers())

test('a phone that is an hour behind shows the cloud’s time', () => {
  noteCloudTime(PHONE + HOUR)
  expect(cloudNow()).toBe(PHONE + HOUR)
  jest.advanceTimersByTime(60_000)
  expect(cloudNow()).toBe(PHONE + HOUR + 60_000)
  expect(byCloudClock(PHONE)).toBe(PHONE + HOUR)
})

test('what a reply needs on its way is no difference', () => {
  noteCloudTime(PHONE - 4_999)
  expect(cloudNow()).toBe(PHONE)
  noteCloudTime(PHONE - 5_000)
  expect(cloudNow()).toBe(PHONE - 5_000)
})

test('who watches hears of a new difference, and of each only once', () => {
  const heard = jest.fn()
  const stop = watchCloudTime(heard)
  noteCloudTime(PHONE + HOUR)
  noteCloudTime(PHONE + HOUR + 1_000)
  expect(heard).toHaveBeenCalledTimes(1)
  noteCloudTime(PHONE)
  expect(heard).toHaveBeenCalledTimes(2)
  stop()
  noteCloudTime(PHONE + HOUR)
  expect(heard).toHaveBeenCalledTimes(2)
})

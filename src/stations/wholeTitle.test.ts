import { wholeTitle } from './wholeTitle'

test.each([
  ['铜梁区', '全区'],
  ['巴川街道', '全街道'],
  ['安居镇', '全镇'],
  ['重庆市', '全市'],
  ['镇江', '连下面的站'],
  ['演示村', '全村'],
  ['中心社区', '全社区'],
  ['沙县', '全县'],
])('%s with all below it is %s', (place, title) => {
  expect(wholeTitle(place)).toBe(title)
})

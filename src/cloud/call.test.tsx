import { procedure } from '@contract/procedure'
import Taro from '@tarojs/taro'
import * as z from 'zod'
import { cloud } from '../../test/doubles/cloud'
import { call } from './call'

const hours = procedure({
  name: 'stations.hours',
  kind: 'read',
  who: ['guest'],
  input: z.strictObject({}),
  output: z.object({ text: z.string() }),
  errors: [],
})

afterEach(() => jest.restoreAllMocks())

test('posts the event to the function of the procedure, as the visitor', async () => {
  cloud.give(hours, { text: '九点到五点' })
  const request = jest.spyOn(Taro, 'request')
  window.sessionStorage.setItem('visitor', 'wx-grandmother')
  await call(hours, {}, { requestId: 'id-of-the-wish-1234' })
  expect(request).toHaveBeenCalledWith(
    expect.objectContaining({
      url: '/invoke/stations',
      method: 'POST',
      data: { procedure: 'stations.hours', input: {}, requestId: 'id-of-the-wish-1234' },
      header: expect.objectContaining({ 'x-wx-openid': 'wx-grandmother' }),
    }),
  )
})

test('hands over what is wrong with each field', async () => {
  const issues = [{ path: 'served.phone', label: '手机号', message: '手机号少了1位，再看看。' }]
  cloud.answer(hours, () => ({ ok: false, code: 'BAD_INPUT', message: '有一处没填对。', issues }))
  await expect(call(hours, {})).rejects.toMatchObject({ code: 'BAD_INPUT', issues })
})

test('a function that broke down gives no certain answer', async () => {
  const broken = { statusCode: 500, data: { error: { code: 'X', message: 'timed out' } } }
  jest.spyOn(Taro, 'request').mockResolvedValue({ ...broken, header: {}, errMsg: '' })
  await expect(call(hours, {})).rejects.toMatchObject({ name: 'Unreachable', sent: true })
})

test.each([
  ['no reply', undefined],
  ['an output that the contract does not know', { ok: true, output: { text: 7 } }],
  ['a code that the contract does not know', { ok: false, code: 'MOON', message: '…' }],
])('%s is our fault', async (_name, result) => {
  const reply = { statusCode: 200, data: { result }, header: {}, errMsg: '' }
  jest.spyOn(Taro, 'request').mockResolvedValue(reply)
  await expect(call(hours, {})).rejects.toMatchObject({ name: 'Refused', code: 'FAILED' })
})

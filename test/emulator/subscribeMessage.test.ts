import { sendSubscribeMessage } from '../../emulator/openapi/subscribeMessage'
import { createWechatState } from '../../emulator/openapi/wechatState'

/** The errcode for a message with one field. */
function send(field: string, value: unknown): unknown {
  const state = createWechatState()
  state.grantConsent('o-reader', 'template-1', 1)
  const values = { touser: 'o-reader', template_id: 'template-1', data: { [field]: { value } } }
  return (
    sendSubscribeMessage(values, { state, now: 0, appId: 'wx', pages: undefined }) as {
      errcode: number
    }
  ).errcode
}

test.each([
  ['thing1', '二十个字的一句话刚刚好放进这个小小格子里'],
  ['phrase1', '已受理'],
  ['number1', 12],
  ['name1', '张三·李四'],
  ['name1', 'Zhang San'],
  ['time1', '09:30'],
  ['time1', '2027年1月2日 09:30'],
  ['time1', '09:30~11:00'],
  ['date1', '2027-01-02'],
  ['date1', '2027年01月02日'],
  ['character_string1', 'A-20270102-0001'],
  ['amount1', '￥100.50'],
  ['phone_number1', '+86-19900000000'],
])('%s takes %p', (field, value) => {
  expect(send(field, value)).toBe(0)
})

test.each([
  ['thing1', '二十一个字的一句话实在太长了放不进这个格子里'],
  ['phrase1', '六个字的短语'],
  ['phrase1', 'five'],
  ['number1', 'one'],
  ['name1', '十一个字的名字是不可能的'],
  ['time1', '25:00'],
  ['date1', 'tomorrow'],
  ['character_string1', '汉字'],
  ['thing1', ''],
  ['thing1', undefined],
  ['riddle1', 'x'],
])('%s refuses %p with 47003', (field, value) => {
  expect(send(field, value)).toBe(47003)
})

test('a message without receiver, template or data is refused', () => {
  const context = { state: createWechatState(), now: 0, appId: 'wx', pages: undefined }
  const data = { thing1: { value: 'x' } }
  expect(sendSubscribeMessage({ template_id: 't', data }, context)).toMatchObject({
    errcode: 40003,
  })
  expect(sendSubscribeMessage({ touser: 'o', data }, context)).toMatchObject({ errcode: 40037 })
  expect(sendSubscribeMessage({ touser: 'o', template_id: 't' }, context)).toMatchObject({
    errcode: 47003,
  })
})

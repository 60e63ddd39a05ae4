import { NOW } from '../../../test/doubles/examples'
import { sampleInvitation } from '../../../test/doubles/members'
import { asWhatText, validText } from './invitationWords'

const invitation = sampleInvitation('赵桂芳', { role: 'head' })

test('a station below is named', () => {
  expect(asWhatText(invitation, 'bachuan')).toBe('站长')
  expect(asWhatText({ ...invitation, stationId: 'anju', place: '安居镇' }, 'bachuan')).toBe(
    '安居镇站长',
  )
})

test('until when it can be used', () => {
  expect(validText(invitation, NOW)).toBe('7月16日 周四 上午9:41前有效')
  expect(validText(invitation, NOW + 24 * 3_600_000)).toBe('后天 上午9:41前有效')
  expect(validText(invitation, invitation.expiresAt - 1)).toBe('今天 上午9:41前有效')
  expect(validText(invitation, invitation.expiresAt)).toBe('已经过期')
})

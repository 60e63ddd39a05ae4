import { bindByCard, endBinding, inviteFamily, offerBinding } from '@contract/bindings'
import { CONSENT } from '@contract/bindings/bindingConsent'
import { fieldIssues } from '@contract/fieldIssues'

const card = { code: '0'.repeat(26), name: '周建军', idTail: '0011', consent: CONSENT.version }
const desk = { stationId: 'tongliang-bachuan', personId: 'a-person' }

test('nothing is done without the consent to the text as it is today', () => {
  expect(fieldIssues(bindByCard.input, card)).toEqual([])
  for (const consent of [undefined, false, true, 0, CONSENT.version + 1]) {
    expect(fieldIssues(bindByCard.input, { ...card, consent })).toMatchObject([
      { path: 'consent', message: expect.stringContaining('请先看说明') },
    ])
  }
  const invitation = { personId: 'a-person', kinship: 'child', familyName: '周小梅' }
  expect(fieldIssues(inviteFamily.input, invitation)).toMatchObject([{ path: 'consent' }])
})

test('each text of the consent says who reads what, why, and how it is taken back', () => {
  for (const { title, points, paragraphs } of [CONSENT.self, CONSENT.family, CONSENT.acting]) {
    expect(title.length).toBeLessThanOrEqual(12)
    expect(points.length).toBeGreaterThanOrEqual(3)
    expect(points.length).toBeLessThanOrEqual(5)
    for (const point of points) expect(point).toMatch(/^.{8,44}。$/)
    expect(points.join('')).toMatch(/解除/)
    expect(paragraphs.join('')).toMatch(/服务站/)
    expect(paragraphs.join('')).toMatch(/解除/)
    for (const paragraph of paragraphs) expect(paragraph).toMatch(/。$/)
  }
  for (const text of [CONSENT.self.points, CONSENT.self.paragraphs]) {
    expect(text.join('')).toMatch(/敏感个人信息/)
    expect(text.join('')).toMatch(/不同意/)
  }
})

test('a code for family at the desk needs the kinship, the name and the signed paper', () => {
  expect(fieldIssues(offerBinding.input, { ...desk, as: 'self' })).toEqual([])
  const paths = (input: object) =>
    fieldIssues(offerBinding.input, { ...desk, as: 'family', ...input }).map(({ path }) => path)
  expect(paths({})).toEqual(['kinship', 'familyName', 'consentOnPaper'])
  const complete = { kinship: 'child', familyName: '周小梅', consentOnPaper: true }
  expect(paths(complete)).toEqual([])
  expect(paths({ ...complete, consentOnPaper: false })).toEqual(['consentOnPaper'])
})

test('the station says why it ends a tie; the person need not', () => {
  const tie = { personId: 'a-person', tieId: 'a-tie' }
  expect(fieldIssues(endBinding.input, tie)).toEqual([])
  const station = { ...tie, stationId: 'tongliang-bachuan' }
  expect(fieldIssues(endBinding.input, station)).toMatchObject([{ path: 'why' }])
  expect(fieldIssues(endBinding.input, { ...station, why: '换了手机' })).toEqual([])
})

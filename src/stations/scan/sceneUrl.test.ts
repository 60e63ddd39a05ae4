import { sceneOf } from '@contract/scenes'
import { scanUrl } from '../links'
import { sceneUrl } from './sceneUrl'

test.each([
  ['station', '/stations/card/card?stationId=a-1_B'],
  ['household', '/contactCards/card/card?code=a-1_B'],
  ['invitation', '/members/join/join?code=a-1_B'],
  ['bindingOffer', '/bindings/accept/accept?code=a-1_B'],
] as const)('the code of a %s leads to its page, encoded or not', (kind, url) => {
  const scene = sceneOf({ kind, value: 'a-1_B' })
  expect(sceneUrl(scene)).toBe(url)
  expect(sceneUrl(encodeURIComponent(scene))).toBe(url)
})

test('the address in a code that a browser opens leads there too', () => {
  const url = scanUrl(sceneOf({ kind: 'station', value: 'bachuan' }))
  expect(url).toBe('/stations/scan/scan?scene=s.bachuan')
})

test.each([undefined, '', '%', 's.', 'x.abc', 's.a.b', 's.%2F', 'http://example.com'])(
  '%s is none of ours',
  (typed) => {
    expect(sceneUrl(typed)).toBeUndefined()
  },
)

import { readScene } from '@contract/scenes'
import { sceneInCode } from './sceneInCode'

test.each([
  'i.7K3MQ9XA',
  'stations/scan/scan?scene=i.7K3MQ9XA',
  'stations/scan/scan.html?scene=i.7K3MQ9XA&x=1',
  'stations/scan/scan?scene=i%2E7K3MQ9XA',
  'https://example.com/app/#/stations/scan/scan?scene=i.7K3MQ9XA',
])('%s is an invitation', (code) => {
  expect(readScene(sceneInCode(code))).toEqual({ kind: 'invitation', value: '7K3MQ9XA' })
})

test.each(['', 'https://example.com', '?scene=', '?scene=%', '6901234567892'])(
  '%s is none of ours',
  (code) => {
    expect(readScene(sceneInCode(code))).toBeUndefined()
  },
)

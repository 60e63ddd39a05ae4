import { NOW } from '../../../test/doubles/examples'
import { familyEndedText } from './familyEndedText'

const ENDED = { at: NOW, by: 'station' } as const
const OWN = { at: NOW, by: 'own' } as const
const TAKEN = { ...OWN, takenOff: { at: NOW, member: { memberNo: 1, name: '李敏' } } }

test.each([
  [{ as: 'self' }, { familyEnded: 2 }, '本人的绑定解除了，请来的家人也解除了2位。'],
  [{ as: 'self' }, { familyEnded: 0 }, '本人的绑定解除了，没有请来的家人要解除。'],
  [{ as: 'self' }, {}, '本人的绑定解除了，请来的家人还留着。'],
  [{ as: 'self', ended: ENDED }, { familyEnded: 1 }, '请来的家人解除了1位。'],
  [{ as: 'self', ended: ENDED }, { familyEnded: 0 }, '没有请来的家人要解除。'],
  [{ as: 'self', ended: OWN }, { familyEnded: 1 }, '约的事收回了，请来的家人解除了1位。'],
  [{ as: 'self', ended: TAKEN }, { familyEnded: 1 }, '请来的家人解除了1位。'],
  [{ as: 'family', ended: OWN }, {}, '约的事收回了。'],
  [{ as: 'family' }, {}, '家人的绑定解除了。'],
] as const)('%j with %j: %s', (tie, output, words) => {
  expect(familyEndedText(tie, output)).toBe(words)
})

import { differingLines } from './differingLines'

test('only what differs is shown, on each side', () => {
  const before = { work: { state: 'seeking' as const, occupation: '电工' } }
  const after = { work: { state: 'employed' as const, occupation: '电工', employer: '巴川机械厂' } }
  expect(differingLines(['work'], before, after)).toEqual({
    before: [{ label: '就业状态', text: '在找工作' }],
    after: [
      { label: '就业状态', text: '在上班' },
      { label: '工作单位', text: '巴川机械厂' },
    ],
  })
})

test('a part that was empty has no before', () => {
  expect(differingLines(['work'], {}, { work: { occupation: '电工' } })).toEqual({
    before: [],
    after: [{ label: '做什么工作', text: '电工' }],
  })
})
